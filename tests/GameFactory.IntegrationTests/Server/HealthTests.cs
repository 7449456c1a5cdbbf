using System.Net;
using GameFactory.IntegrationTests.Engine;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A load balancer asks <c>/health/ready</c>.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Ready_is_503_while_PostgreSQL_is_stopped_and_200_again_afterwards()
    {
        await using var postgres = await StoppablePostgres.StartAsync();
        var server = new FactoryServer { ConnectionString = postgres.Server.ConnectionString };
        await server.InitializeAsync();
        try
        {
            await BecomesAsync(server, HttpStatusCode.OK);
            await postgres.Server.StopAsync(immediate: true, TestContext.Current.CancellationToken);
            await BecomesAsync(server, HttpStatusCode.ServiceUnavailable);
            await postgres.Server.StartAsync(TestContext.Current.CancellationToken);
            await BecomesAsync(server, HttpStatusCode.OK);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task BecomesAsync(FactoryServer server, HttpStatusCode wanted)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        HttpStatusCode last;
        do
        {
            using var answer = await server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
            last = answer.StatusCode;
        } while (last != wanted && await timer.WaitForNextTickAsync(limit.Token));
    }
}
