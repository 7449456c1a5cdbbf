using Npgsql;

namespace GameFactory.Database.Sql;

/// <summary>
/// Tells what is wrong with one item from what is wrong with the surroundings. Repeating the first never helps and would stop everything
/// behind it, so the item is set aside; the second is waited for.
/// </summary>
public static class DataFault
{
    /// <summary>
    /// True for values that no type, column or constraint takes; false for a database that is away, full, locked or stopping.
    /// </summary>
    public static bool Is(Exception exception) =>
        exception switch
        {
            PostgresException error => error.SqlState.StartsWith("22", StringComparison.Ordinal)
                || error.SqlState.StartsWith("23", StringComparison.Ordinal),
            NpgsqlException => false,
            _ => exception
                is ArgumentException
                    or ArithmeticException
                    or InvalidCastException
                    or FormatException
                    or System.Text.Json.JsonException,
        };
}
