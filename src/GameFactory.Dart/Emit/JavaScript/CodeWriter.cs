using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Writes expressions and statements of one place in a program: what a name means there, and what must be declared before a
/// statement.</summary>
internal abstract partial class CodeWriter(ProgramWriter program)
{
    private readonly Stack<string?> _breaks = new();
    private readonly Stack<string> _caught = new();
    private List<string> _temporaries = [];
    private int _counter;
    private bool _constant;

    /// <summary>The program.</summary>
    protected ProgramWriter Writer { get; } = program;

    /// <summary>Which library is written.</summary>
    protected Library Library { get; private set; } = new("");

    /// <summary>Which class is written, or null.</summary>
    protected ClassModel? Type { get; set; }

    /// <summary>Whether there is no <c>this</c>.</summary>
    protected bool IsStatic { get; set; }

    /// <summary>The variables that are seen.</summary>
    protected Scope Locals { get; private set; } = new(null);

    /// <summary>The type parameters that are seen.</summary>
    protected HashSet<string> TypeParameters { get; } = new(StringComparer.Ordinal);

    private ParsedFile? File { get; set; }

    /// <summary>Turns to a declaration.</summary>
    protected void Enter(Declared declared)
    {
        Library = declared.Library;
        File = declared.File;
        Type = Writer.Program.ClassOf(declared);
        IsStatic = Type is null;
        Locals = new Scope(null);
        TypeParameters.Clear();
        foreach (var parameter in (declared.Node as Declaration.WithMembers)?.TypeParameters ?? [])
        {
            TypeParameters.Add(parameter.Name.Name);
        }
    }

    /// <summary>Notes what cannot be said.</summary>
    protected string Cannot(Node node, string what)
    {
        Writer.Find(File!.Source.Found(node.Offset, $"{what} cannot be emitted"));
        return "$.throw($.UnsupportedError.$make('not emitted'))";
    }

    /// <summary>Runs with a scope of its own.</summary>
    protected T InScope<T>(Func<T> write)
    {
        Locals = new Scope(Locals);
        try
        {
            return write();
        }
        finally
        {
            Locals = Locals.Outer!;
        }
    }

    /// <summary>Declares a variable under its own name.</summary>
    protected string Declare(string name, TypeNode? type)
    {
        var text = JavaScriptNames.Variable(name);
        Locals.Add(name, new Local(text, type));
        return text;
    }

    /// <summary>A variable that is declared before the statement; each has a name of its own.</summary>
    protected string Temporary(string? like = null)
    {
        var name = like is null ? $"$${++_counter}" : $"{like}${++_counter}";
        _temporaries.Add(name);
        return name;
    }

    /// <summary>Writes something, and what it needs to be declared.</summary>
    protected (string Text, string Declarations) WithTemporaries(Func<string> write)
    {
        var outer = _temporaries;
        _temporaries = [];
        try
        {
            var text = write();
            return (text, _temporaries.Count == 0 ? "" : $"let {string.Join(", ", _temporaries)};\n");
        }
        finally
        {
            _temporaries = outer;
        }
    }

    /// <summary>An expression where no statement can stand before it.</summary>
    protected string Closed(Expression expression, bool constant = false)
    {
        var outer = _constant;
        _constant = constant;
        var (text, declarations) = WithTemporaries(() => Write(expression));
        _constant = outer;
        return declarations.Length == 0 ? text : $"(() => {{ {declarations.TrimEnd()} return {text}; }})()";
    }
}
