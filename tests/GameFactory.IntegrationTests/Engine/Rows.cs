using GameFactory.Storage.Checking;
using GameFactory.Storage.Formats;
using Npgsql;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>Questions to the rows.</summary>
internal static class Rows
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(20);

    public static async Task<T?> ScalarAsync<T>(NpgsqlDataSource database, string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is T found ? found : default;
    }

    /// <summary>Asks again until the answer is there; the rows are the signal.</summary>
    public static Task BecomeAsync<T>(NpgsqlDataSource database, string sql, T wanted, params object[] values) =>
        BecomeAsync(() => ScalarAsync<T>(database, sql, values), wanted, sql);

    /// <summary>The same for what is not in a row.</summary>
    public static async Task BecomeAsync<T>(Func<Task<T?>> ask, T wanted, string what)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_patience);
        using var timer = new PeriodicTimer(s_period);
        T? last = default;
        try
        {
            do
            {
                last = await ask();
                if (Equals(last, wanted))
                {
                    return;
                }
            } while (await timer.WaitForNextTickAsync(limit.Token));
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"'{last}' did not become '{wanted}' within {s_patience.TotalSeconds:0} s: {what}");
        }
    }

    public static Task AgreeAsync(NpgsqlDataSource database) => AgreeAsync(database, StateFormats.Released);

    public static async Task AgreeAsync(NpgsqlDataSource database, StateFormats formats)
    {
        var report = await new StateRowChecker(database, formats).CheckAsync(TestContext.Current.CancellationToken);
        Assert.Empty(report.Differences);
    }
}
