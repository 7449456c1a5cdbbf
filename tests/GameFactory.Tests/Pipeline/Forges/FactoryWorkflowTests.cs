using System.Text;
using System.Text.RegularExpressions;
using GameFactory.LocalForge.Workflows;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Tests.Pipeline.Forges;

public sealed partial class FactoryWorkflowTests
{
    private static readonly string Text = Encoding.UTF8.GetString(FactoryWorkflow.File.Content!.Value.Span);

    [Fact]
    public void Every_action_is_pinned_by_a_commit()
    {
        var uses = Text.Split('\n').Where(l => l.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches("uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v", line));
    }

    [Fact]
    public void No_command_holds_an_expression()
    {
        var commands = RunBlock().Matches(Text).Select(m => m.Value).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));
    }

    [Fact]
    public void Token_of_the_workflow_can_only_read() => Assert.Contains("\npermissions:\n  contents: read\n", Text, StringComparison.Ordinal);

    [Fact]
    public void Local_forge_reads_its_name_inputs_and_title()
    {
        var file = WorkflowFile.Parse(FactoryWorkflow.Path, Text);

        Assert.True(file.CanDispatch);
        Assert.Equal("build", file.Name);
        Assert.Equal(["request_id", "commit", "build_type", "version_name", "version_code"], file.Inputs);
        Assert.Equal("debug build [key/1]", file.Title(new Dictionary<string, string> { ["build_type"] = "debug", ["request_id"] = "key/1" }));
    }

    // A one-line command, or a block with everything that is indented deeper than its key.
    [GeneratedRegex(@"^ {8}run: (?:\|\n(?: {10}.*\n|\n)*|.*\n)", RegexOptions.Multiline, 1000)]
    private static partial Regex RunBlock();
}
