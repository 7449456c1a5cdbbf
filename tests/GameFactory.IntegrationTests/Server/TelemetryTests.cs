using System.Net;
using System.Text;

namespace GameFactory.IntegrationTests.Server;

public sealed class TelemetryTests
{
    private static readonly string[] s_spans = ["batch start", "game launch", "step pre_production", "step post_launch"];

    [Fact]
    public async Task Traces_and_metrics_go_to_the_endpoint_that_is_set()
    {
        using var collector = new HttpListener();
        var port = FactoryServer.FreePort();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        await using var server = new FactoryServer();
        foreach (
            var (name, value) in new[]
            {
                ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{port}"),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                ("OTEL_BSP_SCHEDULE_DELAY", "100"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "100"),
            }
        )
        {
            server.Settings[name] = value;
        }

        await server.InitializeAsync();
        var batch = await server.StartAsync("traced", 2);
        await server.WaitAsync(batch.Id, state => state.Status == "completed");

        var missing = s_spans.Append("gamefactory.attempts").ToHashSet(StringComparer.Ordinal);
        while (missing.Count > 0)
        {
            var context = await collector.GetContextAsync().WaitAsync(TestContext.Current.CancellationToken);
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body, TestContext.Current.CancellationToken);

            // Names stand in the protobuf as they are.
            var text = Encoding.Latin1.GetString(body.ToArray());
            missing.RemoveWhere(name =>
                text.Contains(name, StringComparison.Ordinal)
                && context.Request.Url!.AbsolutePath == (name == "gamefactory.attempts" ? "/v1/metrics" : "/v1/traces")
            );
            context.Response.Close();
        }
    }
}
