using GameFactory.Dart.Emit.JavaScript;
using Microsoft.ClearScript.V8;

namespace GameFactory.Tests.Dart.Emit.JavaScript;

/// <summary>Dart that became JavaScript and ran in V8.</summary>
internal static class Ran
{
    /// <summary>What a program prints, line by line; its time runs on for a minute.</summary>
    public static string Program(string text)
    {
        var emitted = JavaScriptEmitter.Emit(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["lib/main.dart"] = text },
            "t",
            ["lib/main.dart"]
        );
        return Printed(emitted, "t");
    }

    /// <summary>What statements print.</summary>
    public static string Body(string statements, string declarations = "") =>
        Program($"{declarations}\nvoid main() async {{\n{statements}\n}}");

    /// <summary>What an expression reads as.</summary>
    public static string Value(string expression, string declarations = "") => Body($"print({expression});", declarations);

    /// <summary>What a program of several files prints.</summary>
    public static string Files(Dictionary<string, string> files) => Printed(JavaScriptEmitter.Emit(files, "t", ["lib/main.dart"]), "t");

    private static string Printed(EmittedScript emitted, string package)
    {
        Assert.Empty(emitted.Findings);
        using var engine = new V8ScriptEngine();
        engine.Execute(JavaScriptRuntime.Text);
        engine.Execute(emitted.Script);
        engine.Execute(
            $"Promise.resolve($dart.lib.get('package:{package}/main.dart').main()).catch((e) => $dart.host.print(`thrown: ${{$d"
                + $"art.str(e)}}`));"
        );
        for (var second = 0; second < 60; second++)
        {
            engine.Execute("$dart.host.run(1000)");
        }

        return (string)engine.Evaluate("$dart.host.printed.join('\\n')");
    }
}
