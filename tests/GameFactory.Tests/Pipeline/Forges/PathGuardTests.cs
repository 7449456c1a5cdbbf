using GameFactory.Engine.Steps;
using GameFactory.Kit.Project;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Tests.Pipeline.Forges;

public sealed class PathGuardTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up")]
    [InlineData("lib/../../up")]
    [InlineData("lib/./main.dart")]
    [InlineData("lib//main.dart")]
    [InlineData("lib/")]
    [InlineData("lib\\main.dart")]
    [InlineData("C:/main.dart")]
    [InlineData("lib/\u0007bell")]
    [InlineData("lib/line\nbreak")]
    [InlineData("\"quoted\"")]
    [InlineData(".git/config")]
    [InlineData("a/.GIT/hooks/post-checkout")]
    [InlineData("a/.g\u200Cit/config")]
    [InlineData("git~1/config")]
    [InlineData(".github/workflows/other.yml")]
    [InlineData(".GitHub/workflows/build.yml")]
    [InlineData(".github/dependabot.yml")]
    [InlineData("lib/dot.")]
    [InlineData("lib/ space")]
    public void Hostile_path_is_refused(string path) => Assert.NotEmpty(PathGuard.Findings([File(path)], []));

    [Theory]
    [InlineData("lib/main.dart")]
    [InlineData(".gitignore")]
    [InlineData("assets/levels/.gitkeep")]
    [InlineData("fastlane/metadata/android/en-US/title.txt")]
    public void Ordinary_path_is_accepted(string path) => Assert.Empty(PathGuard.Findings([File(path)], []));

    [Fact]
    public void Workflow_is_accepted_with_the_factorys_own_content_alone()
    {
        Assert.Empty(PathGuard.Findings([FactoryWorkflow.File], []));
        Assert.NotEmpty(PathGuard.Findings([File(FactoryWorkflow.Path)], []));
        Assert.NotEmpty(PathGuard.Findings([new FileChange(FactoryWorkflow.Path, null)], []));
    }

    [Fact]
    public void Paths_that_differ_only_in_case_are_refused_unless_the_older_one_goes()
    {
        Assert.NotEmpty(PathGuard.Findings([File("lib/a.dart"), File("lib/A.dart")], []));
        Assert.NotEmpty(PathGuard.Findings([File("lib/A.dart")], ["lib/a.dart"]));
        Assert.Empty(PathGuard.Findings([File("lib/A.dart"), new FileChange("lib/a.dart", null)], ["lib/a.dart"]));
    }

    [Fact]
    public void Path_that_is_given_twice_is_refused() => Assert.NotEmpty(PathGuard.Findings([File("a"), File("a")], []));

    private static FileChange File(string path) => new(path, new byte[] { 1 });
}
