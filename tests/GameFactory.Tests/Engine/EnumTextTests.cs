using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Engine;

/// <summary>Statuses as the schema's CHECK constraints have them: a member that is renamed breaks a test and not the table.</summary>
public sealed class EnumTextTests
{
    [Fact]
    public void Texts_are_those_of_the_schema()
    {
        Assert.Equal(["pending", "running", "completed", "failed", "cancelled"], All<BatchStatus>());
        Assert.Equal(["created", "in_progress", "completed", "failed", "cancelled", "published"], All<GameStatus>());
        Assert.Equal(["pending", "running", "completed", "failed", "skipped"], All<StepStatus>());
        Assert.Equal(["backoff", "backpressure", "quota", "infrastructure", "build", "metrics"], All<WaitReason>());
    }

    [Fact]
    public void In_a_sentence_they_are_words() => Assert.Equal("in progress", EnumText.Words(GameStatus.InProgress));

    [Fact]
    public void A_number_that_is_no_member_has_no_text() => Assert.Throws<ArgumentOutOfRangeException>(() => EnumText.Of((GameStatus)99));

    private static IEnumerable<string> All<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(EnumText.Of);
}
