using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GameFactory.Tests.Tidy;

/// <summary>One C# file with its syntax.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text, CompilationUnitSyntax Syntax)
{
    public int Lines => Text.AsSpan().Count('\n');

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>Types that are not nested in another.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopTypes =>
        Syntax
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public static SourceFile Read(string path)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, path));
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        return new SourceFile(path, text, (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, options, path).GetRoot());
    }

    /// <summary><c>path:line</c> of a place in the file.</summary>
    public string At(SyntaxNodeOrToken place) => $"{Path}:{place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1}";

    public static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
