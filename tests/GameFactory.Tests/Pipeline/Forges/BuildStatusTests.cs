using GameFactory.Pipeline.Forges.GitHub;

namespace GameFactory.Tests.Pipeline.Forges;

public sealed class BuildStatusTests
{
    [Theory]
    [InlineData("queued", null, "pending")]
    [InlineData("requested", null, "pending")]
    [InlineData("waiting", null, "pending")]
    [InlineData("pending", null, "pending")]
    [InlineData("in_progress", null, "running")]
    [InlineData("completed", "success", "success")]
    [InlineData("completed", "cancelled", "cancelled")]
    [InlineData("completed", "skipped", "cancelled")]
    [InlineData("completed", "failure", "failure")]
    [InlineData("completed", "timed_out", "failure")]
    [InlineData("completed", "neutral", "failure")]
    [InlineData("completed", "a_word_of_tomorrow", "failure")]
    public void Words_of_the_forge_become_words_of_the_schema(string status, string? conclusion, string expected) =>
        Assert.Equal(expected, BuildReads.Status(status, conclusion));
}
