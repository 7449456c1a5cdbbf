using System.Diagnostics;
using System.Text;
using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Parsing;

namespace GameFactory.Tests.Dart.Syntax;

/// <summary>Whatever a file holds, reading it ends soon, in findings and in bounded memory.</summary>
public sealed class BadInputTests
{
    // A second on a machine of its own; builds and other tests may run beside it.
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(5);

    private static readonly string[] s_openers =
    [
        "(",
        "[",
        "{",
        "<",
        "a(",
        "a[",
        "f(() {",
        "'${",
        "if (",
        "a<",
        "List<",
        "a ? ",
        "!",
        "-",
        "a = ",
        "[if (a) ",
        "{a: ",
        "x..y = ",
        "switch (a) { _ => ",
        "/*",
        "(a, ",
        "await ",
        "a ?? (",
        "() => ",
        "throw ",
        "const [",
        "case (",
        "@a(",
        "'''${",
        "Function(",
        "for (;;) ",
        "if (a) {} else ",
        "a: ",
        "do ",
        "(int ",
    ];

    public static TheoryData<string> Openers => [.. s_openers];

    [Theory]
    [MemberData(nameof(Openers))]
    public void Depth_ends_in_a_finding(string opener)
    {
        var deep = new StringBuilder().Insert(0, opener, 10_000).ToString();
        AssertFindings(deep);
        AssertFindings("var x = " + deep);
        AssertFindings("void f() async { " + deep);
        AssertFindings("class A { int a = " + deep);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{", "}")]
    [InlineData("f(", ")")]
    [InlineData("'${", "}'")]
    [InlineData("() {", "}")]
    [InlineData("List<", ">")]
    public void Depth_that_is_closed_ends_in_a_finding(string opener, string closer)
    {
        var deep = string.Concat(Enumerable.Repeat(opener, 10_000)) + "1" + string.Concat(Enumerable.Repeat(closer, 10_000));
        AssertFindings("var x = " + deep + ";");
        AssertFindings("void f() { " + deep + "; }");
    }

    [Theory]
    [InlineData("a + ")]
    [InlineData("a.b")]
    [InlineData("a()")]
    [InlineData("a < b > ")]
    [InlineData("a..b()")]
    [InlineData("a && ")]
    [InlineData("a ? b : ")]
    public void Chains_without_end_are_findings(string link) =>
        AssertFindings("var x = a" + string.Concat(Enumerable.Repeat(link, 20_000)) + ";");

    [Fact]
    public void Ten_megabytes_are_refused_and_what_is_just_allowed_is_read_in_time()
    {
        AssertFindings(new string('a', 10_000_000));
        AssertFindings(string.Concat(Enumerable.Repeat("a<b,", Lexer.MostCharacters / 4)));
        AssertFindings(string.Concat(Enumerable.Repeat("}", Lexer.MostCharacters)));
        var names = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"int a{i} = {i} + 1;\n"));
        Assert.Empty(Timed(names).Findings);
    }

    [Fact]
    public void Binary_files_are_findings()
    {
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[20_000];
            random.NextBytes(bytes);
            AssertFindings(Encoding.Latin1.GetString(bytes));
        }

        AssertFindings("\0\0\0");
        AssertFindings("\u001b[0m class A {}");
    }

    [Fact]
    public void Any_piece_of_a_file_and_any_file_with_a_few_tokens_changed_ends()
    {
        const string Text = """
            import 'a.dart' show B;
            @c(1) sealed class A<T extends B> extends C with D implements E {
              const A({required this.f, super.g}) : h = 1, super();
              factory A.i() => A(f: (1, j: 2));
              int operator [](int k) => k >>> 1;
              Stream<T> l() async* { await for (final (m, :n) in o) { yield m ?? n!; } }
            }
            enum P { q(1), r; }
            extension S on T? {
              get u => switch (this) { [var v, ...] when v > 1 => '${v..w()} $v', {'x': _} => <int, int>{...y}, _ => null };
            }
            """;
        var random = new Random(2);
        var tokens = Lexer.Lex(new GameFactory.Dart.Syntax.Source.SourceText("a.dart", Text)).Tokens;
        for (var i = 0; i < Text.Length; i++)
        {
            Timed(Text[..i]);
        }

        for (var i = 0; i < 3000; i++)
        {
            var words = tokens.Where(token => token.End > token.Start).Select(token => Text[token.Start..token.End]).ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(words.Count);
                words[at] = random.Next(3) == 0 ? "" : words[random.Next(words.Count)];
            }

            Timed(string.Join(' ', words));
        }
    }

    private static void AssertFindings(string text) => Assert.InRange(Timed(text).Findings.Count, 1, 40);

    private static ParsedFile Timed(string text)
    {
        var watch = Stopwatch.StartNew();
        var parsed = Parser.Parse("a.dart", text);
        Assert.True(watch.Elapsed < s_most, $"{watch.ElapsedMilliseconds} ms for {text[..Math.Min(60, text.Length)]}…");
        return parsed;
    }
}
