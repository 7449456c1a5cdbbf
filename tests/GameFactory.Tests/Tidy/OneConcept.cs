using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GameFactory.Tests.Tidy;

/// <summary>
/// One public concept a file, whose name the file bears. Beside it may stand only what belongs to it alone: an enum, a record, a delegate
/// or an exception, small, and used by it or by another of them; or static functions about them, which are called without their class's
/// name.
/// </summary>
internal static class OneConcept
{
    private const int MostLines = 40;

    /// <summary>What is wrong with the file.</summary>
    public static IEnumerable<string> FaultsOf(SourceFile file)
    {
        var types = file.TopTypes.ToList();
        if (types.Count == 0)
        {
            return [];
        }

        var name = Path.GetFileName(file.Path).Split('.')[0];
        return NameOf(types[0]) != name
            ? [$"{file.Path} holds {string.Join(", ", types.Select(NameOf))}; the first is to bear its name"]
            : types.Skip(1).Select(type => FaultOf(type, types)).Where(fault => fault is not null).Select(fault => $"{file.Path}: {fault}");
    }

    private static string? FaultOf(MemberDeclarationSyntax type, List<MemberDeclarationSyntax> all) =>
        type switch
        {
            _ when !MayStandBeside(type) => $"{NameOf(type)} is a concept of its own",
            _ when SourceFile.LinesOf(type) > MostLines => $"{NameOf(type)} is too large to stand with another",
            _ when IsStatic(type) => null,
            _ when !all.Exists(other => other != type && Names(other, NameOf(type))) =>
                $"{NameOf(type)} is not used by what it stands with",
            _ => null,
        };

    private static bool MayStandBeside(MemberDeclarationSyntax type) =>
        type switch
        {
            EnumDeclarationSyntax or DelegateDeclarationSyntax or RecordDeclarationSyntax => true,
            ClassDeclarationSyntax named => IsStatic(named)
                || named.BaseList?.Types.FirstOrDefault()?.Type.ToString().Split('(')[0].EndsWith("Exception", StringComparison.Ordinal)
                    == true,
            _ => false,
        };

    private static bool IsStatic(MemberDeclarationSyntax type) =>
        type is ClassDeclarationSyntax && type.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>Also in the documentation: that is where it says which exceptions it throws.</summary>
    private static bool Names(MemberDeclarationSyntax type, string name) =>
        type.DescendantTokens(descendIntoTrivia: true).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text == name);

    private static string NameOf(MemberDeclarationSyntax type) =>
        type switch
        {
            BaseTypeDeclarationSyntax named => named.Identifier.Text,
            DelegateDeclarationSyntax named => named.Identifier.Text,
            _ => "",
        };
}
