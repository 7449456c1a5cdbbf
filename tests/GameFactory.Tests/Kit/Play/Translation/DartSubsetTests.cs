using GameFactory.Kit.Play.Translation;

namespace GameFactory.Tests.Kit.Play.Translation;

public sealed class DartSubsetTests
{
    [Theory]
    [InlineData("double half(int x) {\n  return x;\n}\n")]
    [InlineData("int half(int x) {\n  return x / 2;\n}\n")]
    [InlineData("int? nothing(int x) {\n  return x;\n}\n")]
    [InlineData("int later(int x) async {\n  return x;\n}\n")]
    [InlineData("int unknown(int x) {\n  return y;\n}\n")]
    [InlineData("int text(int x) {\n  final t = 'a$x';\n  return x;\n}\n")]
    [InlineData("int arrow(int x) => x;\n")]
    [InlineData("int typed(int x) {\n  int y = x;\n  return y;\n}\n")]
    [InlineData("Set<int> other(int x) {\n  return x;\n}\n")]
    [InlineData("int xorshift32(int x) {\n  return x;\n}\n")]
    public void What_is_outside_the_subset_is_refused(string added)
    {
        var sources = TheKit
            .Shipped.Template.Rules()
            .Select(source => source.Name == "rules.dart" ? source with { Text = source.Text + added } : source);
        Assert.Throws<DartSubsetException>(() => RulesScript.Translate(sources));
    }

    [Fact]
    public void The_rules_of_the_kit_keep_to_the_subset()
    {
        var script = RulesScript.Translate(TheKit.Shipped.Template.Rules());
        Assert.Contains("class RunnerRules extends LevelRules", script, StringComparison.Ordinal);
    }
}
