using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Tests.Dart.Syntax;

/// <summary>Reads pieces of Dart for the tests.</summary>
internal static class Source
{
    /// <summary>A valid file.</summary>
    public static CompilationUnit Unit(string text)
    {
        var parsed = Parser.Parse("test.dart", text);
        Assert.True(parsed.Findings.Count == 0, string.Join('\n', parsed.Findings) + "\n" + text);
        return parsed.Unit;
    }

    /// <summary>The declarations of a valid file.</summary>
    public static T Declared<T>(string text)
        where T : Declaration => Assert.IsType<T>(Assert.Single(Unit(text).Declarations));

    /// <summary>The statements of an asynchronous function.</summary>
    public static IReadOnlyList<Statement> Statements(string text) =>
        Assert.IsType<FunctionBody.Braces>(Declared<Declaration.Function>($"void f() async {{\n{text}\n}}").Code.Body).Block.Statements;

    /// <summary>One statement.</summary>
    public static T Only<T>(string text)
        where T : Statement => Assert.IsType<T>(Assert.Single(Statements(text)));

    /// <summary>An expression.</summary>
    public static Expression Value(string text) =>
        Assert.Single(Assert.IsType<Declaration.Variables>(Assert.Single(Unit($"var x = {text};").Declarations)).List.Variables).Value!;

    /// <summary>An expression, of its kind.</summary>
    public static T Value<T>(string text)
        where T : Expression => Assert.IsType<T>(Value(text));

    /// <summary>The members of a class A.</summary>
    public static IReadOnlyList<MemberNode> Members(string text) => Declared<Declaration.Class>($"class A {{\n{text}\n}}").Members;
}
