using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Parsing;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Dart as JavaScript. It needs no types; those that are written it uses for speed and for how a double reads.</summary>
public static class JavaScriptEmitter
{
    /// <summary>A program as one script.</summary>
    /// <param name="files">Text by path, <c>lib/main.dart</c>.</param>
    /// <param name="package">Name of the package.</param>
    /// <param name="roots">The paths from which everything is reached that is emitted.</param>
    /// <param name="parse">Reads a file, given path and text; one that remembers files saves time.</param>
    public static EmittedScript Emit(
        IReadOnlyDictionary<string, string> files,
        string package,
        IEnumerable<string> roots,
        Func<string, string, ParsedFile>? parse = null
    ) => new ProgramWriter(DartProgram.Load(files, package, roots, parse)).Write();
}
