using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Rows;

namespace GameFactory.Tests.Storage.Rows;

public sealed class RowLimitsTests
{
    [Fact]
    public void Text_that_PostgreSQL_cannot_hold_is_refused()
    {
        foreach (var (text, reason) in new[] { ("a\0b", "NUL"), ("half \uD83D", "surrogate"), ("\uDE00\uD83D", "surrogate") })
        {
            var refused = Assert.Throws<WriteRejectedException>(() => RowLimits.Check(Named(text)));
            Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Length_is_counted_in_characters_as_PostgreSQL_counts()
    {
        var rockets = string.Concat(Enumerable.Repeat("🚀", 255));
        RowLimits.Check(Named(rockets));
        Assert.Throws<WriteRejectedException>(() => RowLimits.Check(Named(rockets + "x")));
    }

    private static RowChanges Named(string name)
    {
        var decisions = new Decisions();
        decisions.Launch();
        return GameChanges.Of(
            decisions.Report(new StepOutcome.Completed { Facts = new StepFacts { Game = new GameFields { Name = name } } }),
            Decisions.Now
        );
    }
}
