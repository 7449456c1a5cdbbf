using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.Step10Testing;

namespace GameFactory.Tests.Pipeline.Step10Testing;

public sealed class QaChecklistTests
{
    private static readonly FileChange[] s_tests = [new("test/rules_test.dart", new byte[] { 1 })];

    [Fact]
    public void What_could_not_run_is_skipped_with_its_reason_and_never_passed()
    {
        var checklist = QaChecklist.Of(
            Build("success", StepCheck.Passed("source"), StepCheck.Skipped("flutter_test", "flutter is not installed")),
            s_tests
        );

        Assert.Equal(["flutter is not installed"], checklist.Single(c => c.Name == "flutter_test").Findings);
        Assert.Equal(CheckResult.Skipped, checklist.Single(c => c.Name == "compiled").Result);
        Assert.DoesNotContain(checklist, c => c.Result == CheckResult.Failed);
        Assert.Contains("checked, not compiled", QaChecklist.Line(Build("success"), checklist).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_run_and_missing_tests_are_failures()
    {
        var checklist = QaChecklist.Of(Build("failure"), []);

        Assert.Equal(["test_files", "build_run"], checklist.Where(c => c.Result == CheckResult.Failed).Select(c => c.Name));
    }

    private static BuildSnapshot Build(string status, params StepCheck[] checks) =>
        new()
        {
            RunId = 5,
            Attempt = 1,
            Status = status,
            Commit = "c",
            LogsUrl = "http://forge.test/logs",
            Checks = checks,
            Artifacts = [new BuildArtifact(1, "source-bundle", "http://forge.test/1", 10)],
        };
}
