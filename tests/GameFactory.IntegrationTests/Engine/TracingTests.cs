using System.Collections.Concurrent;
using System.Diagnostics;
using GameFactory.Engine;

namespace GameFactory.IntegrationTests.Engine;

public sealed class TracingTests
{
    [Fact]
    public async Task A_batch_is_one_trace_of_its_games_and_their_steps()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTracing.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await using var cluster = await EngineCluster.StartAsync(silos: 2);
        var batch = await cluster.StartBatchAsync(3);
        await cluster.BatchBecomesAsync(batch, "completed");

        // Other tests run beside this one, and their spans are heard too.
        var start = Assert.Single(spans, span =>
            span.OperationName == "batch start" && Equals(span.GetTagItem("batch.id"), batch.ToString())
        );
        var games = spans.Where(span => span.ParentSpanId == start.SpanId && span.OperationName == "game launch").ToList();
        Assert.Equal(
            Enumerable.Range(0, 3).Select(index => GameIdOf(batch, index)).Order(),
            games.Select(game => (string)game.GetTagItem("game.id")!).Order()
        );
        foreach (var game in games)
        {
            var steps = spans.Where(span => span.ParentSpanId == game.SpanId).ToList();
            Assert.Equal(Enumerable.Range(1, 12), steps.Select(step => (int)step.GetTagItem("step.number")!).Order());
            Assert.All(steps, step => Assert.Equal(start.TraceId, step.TraceId));
            Assert.All(steps, step => Assert.Equal(game.GetTagItem("game.id"), step.GetTagItem("game.id")));
        }

        await cluster.AgreeAsync();
    }

    private static string GameIdOf(BatchId batch, int index) => GameFactory.Engine.GameId.Of(batch, index).ToString();
}
