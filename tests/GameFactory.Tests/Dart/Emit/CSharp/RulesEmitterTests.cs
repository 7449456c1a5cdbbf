using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using GameFactory.Dart.Emit.CSharp;
using GameFactory.Dart.Emit.JavaScript;
using GameFactory.Kit.Levels.Rules;
using GameFactory.RulesCompiler;
using GameFactory.Tests.Kit;
using Microsoft.ClearScript.V8;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GameFactory.Tests.Dart.Emit.CSharp;

/// <summary>Rules as C#: the numbers of Dart, and what is refused with its line and what to write instead.</summary>
public sealed class RulesEmitterTests
{
    private static readonly string[] s_operations =
    [
        "a + b",
        "a - b",
        "a * b",
        "b == 0 ? 0 : a ~/ b",
        "b == 0 ? 0 : a % b",
        "-a",
        "~a",
        "a & b",
        "a | b",
        "a ^ b",
        "a << (b & 7)",
        "a >> (b & 63)",
        "(a & 65535) >>> (b & 63)",
        "a >> 70",
        "(a << 3 | b) & 0xFFFF",
        "a < b ? 1 : a == b ? 2 : 3",
        "a > b || a <= b && a != b ? 1 : 0",
        "(a * 403 + b) % 1000",
        "a ~/ 7 * 7 + a % 7",
        "-7 ~/ 2 + -7 % 3 + a",
        "min(a, b) + max(a, 3)",
        "steps(a & 15) + b",
    ];

    [Fact]
    public void CSharp_and_JavaScript_count_alike()
    {
        var methods = s_operations.Select((text, i) => $"  int op{i}(int a, int b) {{\n    return {text};\n  }}\n");
        var dart =
            "import 'dart:math';\nimport 'play_state.dart';\nimport 'rules.dart';\n\nclass Probe extends LevelRules {\n  "
            + "Probe(super.level);\n\n"
            + "  int steps(int n) {\n    var sum = 0;\n    for (var i = 0; i < n; i++) {\n      if (i == 3) {\n        continue;\n  "
            + "    }\n      sum += i;\n    }\n"
            + "    while (sum > 50) {\n      sum -= 7;\n    }\n    return sum;\n  }\n\n"
            + string.Concat(methods)
            + "  @override\n  void begin(PlayState state) {}\n  @override\n  void advance(PlayState next, int input, int ms) {}\n}\n";
        var probe = Activator.CreateInstance(
            Compiled(dart),
            BindingFlags.Instance | BindingFlags.NonPublic,
            null,
            [Empty, ModifierSet.None],
            null
        )!;
        using var engine = Running(dart);
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var (a, b) = (random.Next(-40_000, 40_000), random.Next(-300, 300));
            for (var i = 0; i < s_operations.Length; i++)
            {
                var there = probe
                    .GetType()
                    .GetMethod($"Op{i}", BindingFlags.Instance | BindingFlags.NonPublic)!
                    .Invoke(probe, [(long)a, (long)b]);
                var here = engine.Evaluate($"probe.op{i}({a}, {b})");
                Assert.True(
                    Convert.ToInt64(there, CultureInfo.InvariantCulture) == Convert.ToInt64(here, CultureInfo.InvariantCulture),
                    $"{s_operations[i]} with {a}, {b}: {there} and {here}"
                );
            }
        }
    }

    [Theory]
    [InlineData("return 1.5;", "fractions")]
    [InlineData("return 7 / 2;", "~/")]
    [InlineData("next.body.add(1); return 0;", "loop over")]
    [InlineData("return input.isEven ? 1 : 0;", "the member 'isEven'")]
    [InlineData("final f = () => 1; return f();", "this expression")]
    [InlineData("switch (input) { case 1: return 1; default: return 2; }", "this statement")]
    [InlineData("return next.nothing;", "the member 'nothing'")]
    [InlineData("return other;", "'other'")]
    [InlineData("return 'a' == 'b' ? 1 : null;", "this expression")]
    [InlineData("String s = 'a'; return 0;", "")]
    [InlineData("next.body[count()] += 1; return 0;", "put the place into a variable")]
    [InlineData("try { return 1; } finally { }", "this statement")]
    [InlineData("int x; x = 1; return x;", "a variable without a value")]
    public void What_rules_cannot_say_is_a_finding_with_its_line(string body, string what)
    {
        var text =
            $"class Probe extends LevelRules {{\n  Probe(super.level);\n  int count() {{ return next; }}\n  int probe(Pl"
            + $"ayState next, int input) {{\n    {body}\n  }}\n}}\n";
        var finding = RulesEmitter
            .Emit("probe_rules.dart", text.Replace("return next;", "return level.goal;", StringComparison.Ordinal), "N", KitShell.Rules)
            .Findings;
        if (what.Length == 0)
        {
            Assert.Empty(finding);
            return;
        }

        Assert.Contains(finding, one => one.Line == 5 && one.Message.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_leaves_what_a_state_keeps_is_an_error_and_no_other_number()
    {
        var dart =
            "class Probe extends LevelRules {\n  Probe(super.level);\n  int big(int a) {\n    return a * a;\n  }\n  @override\n  "
            + "void begin(PlayState state) {}\n"
            + "  @override\n  void advance(PlayState next, int input, int ms) {}\n}\n";
        var type = Compiled(dart);
        var probe = Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.NonPublic, null, [Empty, ModifierSet.None], null)!;
        var big = type.GetMethod("Big", BindingFlags.Instance | BindingFlags.NonPublic)!;
        Assert.Equal(1_000_000, big.Invoke(probe, [1000L]));
        Assert.IsType<OverflowException>(Assert.Throws<TargetInvocationException>(() => big.Invoke(probe, [100_000L])).InnerException);
    }

    [Theory]
    [InlineData(-7, 3, 2)]
    [InlineData(-7, -3, 2)]
    [InlineData(7, -3, 1)]
    [InlineData(-6, 3, 0)]
    public void The_remainder_is_not_negative(long value, long by, long rest) => Assert.Equal(rest, DartInt.Mod(value, by));

    [Fact]
    public void Shifts_by_64_and_more_leave_nothing_but_the_sign()
    {
        Assert.Equal(0, DartInt.ShiftLeft(5, 64));
        Assert.Equal(-1, DartInt.ShiftRight(-5, 64));
        Assert.Equal(0, DartInt.ShiftRight(5, 200));
        Assert.Equal(0, DartInt.ShiftRightUnsigned(-5, 64));
        Assert.Equal(1, DartInt.ShiftRightUnsigned(-5, 63));
        Assert.Throws<ArgumentOutOfRangeException>(() => DartInt.ShiftLeft(1, -1));
    }

    private static Level Empty { get; } =
        new()
        {
            Id = 1,
            Seed = 1,
            Mechanic = "probe",
            Modifiers = [],
            Params = new Dictionary<string, int>(StringComparer.Ordinal),
            Entities = [],
            Grid = [],
            Goal = 1,
            TimeLimitMs = 0,
            Stars = [0, 0, 0],
            Difficulty = 0,
            Solution = [],
        };

    private static Type Compiled(string dart)
    {
        var emitted = RulesEmitter.Emit("probe_rules.dart", dart, "Probes", KitShell.Rules);
        Assert.Empty(emitted.Findings);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(':')
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var compilation = CSharpCompilation.Create("probes", [CSharpSyntaxTree.ParseText(emitted.Text)], references, options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics) + emitted.Text);
        stream.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream).GetType("Probes.Probe")!;
    }

    private static V8ScriptEngine Running(string dart)
    {
        var files = TheKit
            .Shipped.Template.Rules()
            .ToDictionary(file => "lib/rules/" + file.Name, file => file.Text, StringComparer.Ordinal);
        files["lib/rules/probe.dart"] = dart;
        var emitted = JavaScriptEmitter.Emit(files, "t", ["lib/rules/probe.dart"]);
        Assert.Empty(emitted.Findings);
        var engine = new V8ScriptEngine();
        engine.Execute(JavaScriptRuntime.Text);
        engine.Execute(emitted.Script);
        engine.Execute("const probe = $dart.lib.get('package:t/rules/probe.dart').Probe.$make(null);");
        return engine;
    }
}
