using Npgsql;

namespace GameFactory.Database.Cluster;

/// <summary>Reads what a person gives as the address of a database.</summary>
public static class PostgresAddress
{
    /// <summary>
    /// Accepts an Npgsql connection string (<c>Host=…;Database=…</c>) or a URL
    /// (<c>postgres://user:password@host:port/database?sslmode=require</c>) and returns an Npgsql connection string.
    /// </summary>
    /// <exception cref="FormatException">It is neither; the message never repeats the password.</exception>
    public static string Parse(string text)
    {
        try
        {
            return IsUrl(text) ? ParseUrl(text) : ParseString(text);
        }
        catch (Exception exception) when (exception is ArgumentException or UriFormatException or InvalidCastException)
        {
            throw new FormatException($"Not a PostgreSQL address: {WithoutValues(exception.Message)}", exception);
        }
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static string ParseString(string text)
    {
        var builder = new NpgsqlConnectionStringBuilder(text);
        return string.IsNullOrWhiteSpace(builder.Host)
            ? throw new FormatException("Not a PostgreSQL address: it names no host (Host=…;Database=… or postgres://host/database)")
            : builder.ConnectionString;
    }

    private static string ParseUrl(string text)
    {
        var url = new Uri(text);
        var user = url.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host.Length == 0 ? "localhost" : url.Host.Trim('[', ']'),
            Port = url.Port < 0 ? NpgsqlConnection.DefaultPort : url.Port,
        };
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        if (url.AbsolutePath.Length > 1)
        {
            builder.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        }

        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Keyword(Uri.UnescapeDataString(parts[0]))] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }

        return builder.ConnectionString;
    }

    // libpq's names, as they stand in URLs, where Npgsql's differ.
    private static string Keyword(string name) =>
        name.ToLowerInvariant() switch
        {
            "sslmode" => "SSL Mode",
            "sslrootcert" => "Root Certificate",
            "sslcert" => "SSL Certificate",
            "sslkey" => "SSL Key",
            "application_name" => "Application Name",
            "connect_timeout" => "Timeout",
            "options" => "Options",
            "target_session_attrs" => "Target Session Attributes",
            _ => name,
        };

    // Parser messages name the keyword and sometimes quote the value; only the first sentence up to a quote is safe.
    private static string WithoutValues(string message) => message.Split(['\'', '"'])[0].TrimEnd(' ', ':', '(');
}
