using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Tests.Cli.Output;

public sealed class BatchTextTests
{
    [Theory]
    [InlineData("cancelled", 30, 0, "████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒", "25%")]
    [InlineData("running", 60, 60, "███████████████░░░░░░░░░░░░░░░", "50%")]
    [InlineData("completed", 110, 0, "████████████████████████████▒▒", "91%")]
    [InlineData("completed", 120, 0, "██████████████████████████████", "100%")]
    public void Progress_is_what_was_done_and_not_what_was_given_up(string status, int done, int left, string bar, string percent)
    {
        var batch = new Batch
        {
            Name = "b",
            Status = status,
            GameCount = 10,
            Progress = new Progress
            {
                StepsDone = done,
                StepsLeft = left,
                StepsTotal = 120,
            },
        };

        Assert.Equal(bar, BatchText.Bar(batch));
        Assert.Contains($" {percent}  ", BatchText.ProgressLine(batch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_that_is_being_deleted_says_what_is_left_and_what_it_waits_for()
    {
        var batch = new Batch
        {
            Name = "spring",
            Status = "cancelled",
            Progress = new Progress { Launched = 7 },
            Deletion = new Deletion
            {
                GamesLeft = 7,
                WithRepositories = true,
                Waits = "The forge does not answer",
            },
        };

        Assert.Equal(
            "spring  being deleted  7 games left  with repositories  waits: The forge does not answer",
            BatchText.ProgressLine(batch)
        );
    }
}
