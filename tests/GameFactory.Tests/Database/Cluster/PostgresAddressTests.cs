using GameFactory.Database.Cluster;
using Npgsql;

namespace GameFactory.Tests.Database.Cluster;

public sealed class PostgresAddressTests
{
    [Fact]
    public void A_url_becomes_a_connection_string()
    {
        var parsed = new NpgsqlConnectionStringBuilder(
            PostgresAddress.Parse("postgres://me:p%40ss%2Fw@db.example:6543/factory?sslmode=require&connect_timeout=7")
        );

        Assert.Equal(
            ("db.example", 6543, "me", "p@ss/w", "factory", SslMode.Require, 7),
            (parsed.Host, parsed.Port, parsed.Username, parsed.Password, parsed.Database, parsed.SslMode, parsed.Timeout)
        );
    }

    [Theory]
    [InlineData("postgresql://db.example", "db.example", 5432)]
    [InlineData("postgres://[::1]:5433/x", "::1", 5433)]
    [InlineData("Host=db.example;Database=x", "db.example", 5432)]
    [InlineData("Server=db.example;Port=1;User Id=me", "db.example", 1)]
    public void Both_forms_are_read(string text, string host, int port)
    {
        var parsed = new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(text));

        Assert.Equal((host, port), (parsed.Host, parsed.Port));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("Database=x")]
    [InlineData("postgres://me:secret@db.example:port/x")]
    [InlineData("postgres://me:secret@db.example/x?nonsense=1")]
    [InlineData("Host=a;Password=secret;Port=many")]
    public void What_is_neither_is_refused_without_repeating_a_password(string text)
    {
        var error = Assert.Throws<FormatException>(() => PostgresAddress.Parse(text));

        Assert.StartsWith("Not a PostgreSQL address", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
