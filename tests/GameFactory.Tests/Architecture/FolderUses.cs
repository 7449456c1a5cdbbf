using GameFactory.Tests.Tidy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GameFactory.Tests.Architecture;

/// <summary>Finds what the files of a project use of each other's folders.</summary>
internal static class FolderUses
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Orleans;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_references = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    /// <summary>By the <c>using</c> lines, needed or not.</summary>
    public static IEnumerable<FolderUse> OfUsingLines(string root, IReadOnlyCollection<SourceFile> files)
    {
        var folders = files.Select(file => FolderOf(file.Path)).ToHashSet(StringComparer.Ordinal);
        return from file in files
               from line in file.Syntax.DescendantNodes().OfType<UsingDirectiveSyntax>()
               let name = line.NamespaceOrType.ToString()
               let folder = FolderOfName(root, name, folders)
               where folder is not null && folder != FolderOf(file.Path)
               select new FolderUse(file.Path, folder, $"using {name}");
    }

    /// <summary>
    /// By the types and members that the code means, wherever a <c>using</c> line is not needed: those of an enclosing namespace, of a
    /// value that nobody names, constants that the compiler inlines.
    /// </summary>
    public static IEnumerable<FolderUse> OfTypes(string root, IReadOnlyList<SourceFile> files)
    {
        var project = Path.GetFileName(root);
        var compilation = CSharpCompilation.Create(
            project,
            [
                .. files.Select(file => file.Syntax.SyntaxTree),
                CSharpSyntaxTree.ParseText(ImplicitUsings, (CSharpParseOptions)files[0].Syntax.SyntaxTree.Options),
            ],
            s_references.Value.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != project),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );
        return files.AsParallel().SelectMany(file => OfTypes(file, compilation.GetSemanticModel(file.Syntax.SyntaxTree))).Distinct();
    }

    private static IEnumerable<FolderUse> OfTypes(SourceFile file, SemanticModel model)
    {
        var own = FolderOf(file.Path);
        return from node in file.Syntax.DescendantNodes(node => node is not UsingDirectiveSyntax)
               where node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax
               from type in TypesOf(model.GetSymbolInfo(node))
               from declared in type.DeclaringSyntaxReferences
               let folder = FolderOf(declared.SyntaxTree.FilePath)
               where folder.Length > 0 && folder != own
               select new FolderUse(file.Path, folder, type.Name);
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(SymbolInfo found) =>
        (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) switch
        {
            ITypeSymbol type => Named(type),
            { ContainingType: { } owner } => Named(owner),
            _ => [],
        };

    private static IEnumerable<INamedTypeSymbol> Named(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => Named(array.ElementType),
            INamedTypeSymbol named => named.TypeArguments.SelectMany(Named).Append(named.OriginalDefinition),
            _ => [],
        };

    /// <summary>The folder of a namespace; that of an alias or a static class is found by its beginning.</summary>
    private static string? FolderOfName(string root, string name, HashSet<string> folders)
    {
        var project = Path.GetFileName(root);
        if (name != project && !name.StartsWith(project + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var folder = root + name[project.Length..].Replace('.', '/');
        while (!folders.Contains(folder) && folder.Length > root.Length)
        {
            folder = FolderOf(folder);
        }

        return folder;
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;
}
