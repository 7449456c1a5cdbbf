using System.Text;
using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Source;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>
/// Writes a program: one flat scope, in which what two libraries call alike has a number behind its name. Classes stand in the order in
/// which they
/// extend each other; variables are made when they are first read, except for plain literals.
/// </summary>
internal sealed class ProgramWriter
{
    private readonly Dictionary<string, string> _externalNames = new(StringComparer.Ordinal);
    private readonly List<ExternalName> _externals = [];
    private readonly Dictionary<string, int> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<Declared, string> _names = new((IEqualityComparer<Declared>)ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Library>> _privateOwners = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings;

    public ProgramWriter(DartProgram program)
    {
        Program = program;
        _findings = [.. program.Findings];
        foreach (var declared in program.Libraries.SelectMany(library => library.Names.Values))
        {
            _names[declared] = Free(JavaScriptNames.Variable(declared.Name.TrimEnd('=').Split('@')[0]));
        }

        foreach (var member in program.Classes.SelectMany(type => type.Instance.Values))
        {
            Note(member);
        }
    }

    /// <summary>What is written.</summary>
    public DartProgram Program { get; }

    /// <summary>Names that are methods of some class: read as a value, they may have to be bound.</summary>
    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that are fields or getters of some class.</summary>
    public HashSet<string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that some class answers by a getter or setter: a field of that name may be overridden, and lies behind
    /// accessors.</summary>
    public HashSet<string> Accessors { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole script.</summary>
    public EmittedScript Write()
    {
        var writer = new ClassWriter(this);
        var types = InOrder().Select(type => $"// {type.Declared.File.Source.Path}\n{writer.Write(type)}").ToList();
        var afterTypes = Program.Classes.Select(writer.WriteAfter).Where(text => text.Length > 0).ToList();
        var rest = Program.Libraries.Select(library => writer.WriteLibrary(library)).ToList();
        var script = new StringBuilder("(($, lib) => {\n'use strict';\n");
        foreach (var (key, name) in _externalNames)
        {
            var external = _externals.Single(one => Key(one.Name, one.Uris) == key);
            script.Append(
                $"const {name} = lib.find({JavaScriptNames.Quoted(external.Name)}, ["
                    + $"{string.Join(", ", external.Uris.Select(JavaScriptNames.Quoted))}]);\n"
            );
        }

        script
            .Append("const $t = {};\n")
            .AppendJoin('\n', types)
            .Append('\n')
            .AppendJoin('\n', afterTypes)
            .Append('\n')
            .AppendJoin('\n', rest);
        script.Append("})(globalThis.$dart, globalThis.$dart.lib);\n");
        return new EmittedScript(script.ToString(), _findings, _externals);
    }

    /// <summary>How a declaration of the program is written.</summary>
    public string NameOf(Declared declared) => _names[declared];

    /// <summary>The variable that holds a name of libraries outside.</summary>
    public string External(IReadOnlyList<string> uris, string name)
    {
        var key = Key(name, uris);
        if (!_externalNames.TryGetValue(key, out var variable))
        {
            variable = Free("$" + name);
            _externalNames[key] = variable;
            _externals.Add(new ExternalName(name, uris));
        }

        return variable;
    }

    /// <summary>The number of a constant; those that are written alike share it.</summary>
    public int Constant(string text)
    {
        if (!_constants.TryGetValue(text, out var number))
        {
            number = _constants.Count;
            _constants[text] = number;
        }

        return number;
    }

    /// <summary>A member's name; a private one that several libraries have is theirs alone.</summary>
    public string MemberName(Library library, string name)
    {
        if (!name.StartsWith('_') || !_privateOwners.TryGetValue(name, out var owners) || owners.Count < 2 || !owners.Contains(library))
        {
            return JavaScriptNames.Member(name);
        }

        return $"{name}${Program.Libraries.IndexOf(library)}";
    }

    /// <summary>Notes what cannot be said.</summary>
    public void Find(Finding finding) => _findings.Add(finding);

    private static string Key(string name, IReadOnlyList<string> uris) => name + "|" + string.Join('|', uris);

    private string Free(string wanted)
    {
        var name = wanted;
        for (var i = 1; !_taken.Add(name); i++)
        {
            name = $"{wanted}${i}";
        }

        return name;
    }

    private void Note(Member member)
    {
        (member.Kind == MemberKind.Method ? Methods : Values).Add(member.Name);
        if (member.Kind is MemberKind.Getter or MemberKind.Setter)
        {
            Accessors.Add(member.Name);
        }

        if (member.Name.StartsWith('_'))
        {
            if (!_privateOwners.TryGetValue(member.Name, out var owners))
            {
                _privateOwners[member.Name] = owners = [];
            }

            owners.Add(member.Owner.Declared.Library);
        }
    }

    // What is extended or mixed in comes first.
    private List<ClassModel> InOrder()
    {
        var ordered = new List<ClassModel>();
        var seen = new HashSet<ClassModel>();
        void Visit(ClassModel type)
        {
            if (!seen.Add(type))
            {
                return;
            }

            foreach (var above in type.Above.Where(_ => type.Declared.Node is not Declaration.Extension))
            {
                Visit(above);
            }

            ordered.Add(type);
        }

        foreach (var library in Program.Libraries)
        {
            foreach (var type in library.Names.Values.Select(Program.ClassOf).OfType<ClassModel>())
            {
                Visit(type);
            }
        }

        return ordered;
    }
}
