using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GameFactory.Tests.Tidy;

/// <summary>What may stand in one file, and what may not.</summary>
public sealed class OneConceptTests
{
    [Theory]
    [InlineData("class Order;")]
    [InlineData("class Order { Line? line; } record Line(int Count);")]
    [InlineData("record Order(Kind Kind); enum Kind { Small }")]
    [InlineData("interface Order { Line Next(); } record Line(Kind Kind); enum Kind { Small }")]
    [InlineData(
        "class Order { /** <exception cref=\"OrderException\">It is late.</exception> */ void Send() { } } class OrderException() : "
            + "Exception(\"late\");"
    )]
    [InlineData("class Order { public class Line; public class Page; }")]
    [InlineData("")]
    public void A_concept_stands_with_what_is_its_own(string text) => Assert.Empty(FaultsOf(text));

    [Theory]
    [InlineData("class Invoice;", "the first is to bear its name")]
    [InlineData("record Line(int Count); class Order { Line? line; }", "the first is to bear its name")]
    [InlineData("class Order { Line? line; } class Line;", "Line is a concept of its own")]
    [InlineData("class Order { ILine? line; } interface ILine;", "ILine is a concept of its own")]
    [InlineData("class Order; record Line(int Count);", "Line is not used by what it stands with")]
    [InlineData("class Order; record Line(Line? Next);", "Line is not used by what it stands with")]
    public void Another_concept_gets_a_file_of_its_own(string text, string fault) =>
        Assert.Contains(fault, Assert.Single(FaultsOf(text)), StringComparison.Ordinal);

    [Fact]
    public void What_is_large_gets_a_file_of_its_own()
    {
        var properties = string.Join('\n', Enumerable.Range(1, 40).Select(n => $"public int P{n} {{ get; init; }}"));

        Assert.Contains(
            "too large",
            Assert.Single(FaultsOf($"class Order {{ Line? line; }} record Line\n{{\n{properties}\n}}")),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> FaultsOf(string text) =>
        OneConcept.FaultsOf(
            new SourceFile(
                "src/GameFactory.Sample/Order.cs",
                text,
                (CompilationUnitSyntax)CSharpSyntaxTree.ParseText($"namespace GameFactory.Sample; {text}").GetRoot()
            )
        );
}
