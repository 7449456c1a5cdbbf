using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.Program;

/// <summary>A class, mixin, enum or extension with its members by name.</summary>
public sealed class ClassModel
{
    private readonly List<ClassModel> _above = [];

    /// <summary>Collects the members of a declaration.</summary>
    public ClassModel(Declared declared)
    {
        Declared = declared;
        foreach (var member in (declared.Node as Declaration.WithMembers)?.Members ?? [])
        {
            Add(member);
        }

        if (declared.Node is Declaration.Enum values)
        {
            foreach (var value in values.Values)
            {
                Statics[value.Name.Name] = new Member(this, value.Name.Name, MemberKind.Field, null, null);
            }
        }
    }

    /// <summary>What declares it.</summary>
    public Declared Declared { get; }

    /// <summary>Its name.</summary>
    public string Name => Declared.Name;

    /// <summary>Members of objects; a setter has a <c>=</c> behind its name.</summary>
    public Dictionary<string, Member> Instance { get; } = new(StringComparer.Ordinal);

    /// <summary>Members of the type.</summary>
    public Dictionary<string, Member> Statics { get; } = new(StringComparer.Ordinal);

    /// <summary>Constructors; the one without a name is <c>new</c>.</summary>
    public Dictionary<string, MemberNode.Constructor> Constructors { get; } = new(StringComparer.Ordinal);

    /// <summary>The program's own classes and mixins that it extends or mixes in, the nearest first.</summary>
    public IReadOnlyList<ClassModel> Above => _above;

    /// <summary>Whether something above it is not the program's own.</summary>
    public bool HasOutside { get; private set; }

    /// <summary>What it extends, mixes in and stands on, as written.</summary>
    public IEnumerable<TypeNode> Parents =>
        Declared.Node switch
        {
            Declaration.Class type => Enumerable.Reverse(type.With).Concat(type.Extends is null ? [] : [type.Extends]),
            Declaration.ClassAlias alias => Enumerable.Reverse(alias.With).Append(alias.Extends),
            Declaration.Mixin mixin => mixin.On,
            Declaration.Enum values => Enumerable.Reverse(values.With),
            Declaration.Extension extension => [extension.On],
            _ => [],
        };

    /// <summary>A member of objects, also of what is above; null when the program has none.</summary>
    public Member? Find(string name) => Find(name, []);

    internal void Link(Func<TypeNode.Named, ClassModel?> find)
    {
        foreach (var parent in Parents)
        {
            if (parent is TypeNode.Named named && find(named) is { } known)
            {
                _above.Add(known);
            }
            else
            {
                HasOutside = true;
            }
        }
    }

    /// <summary>Whether anything above, at any height, is not the program's own.</summary>
    public bool ReachesOutside() => Reaches([]);

    private bool Reaches(HashSet<ClassModel> seen) => seen.Add(this) && (HasOutside || _above.Exists(one => one.Reaches(seen)));

    private Member? Find(string name, HashSet<ClassModel> seen)
    {
        if (!seen.Add(this))
        {
            return null;
        }

        return Instance.TryGetValue(name, out var own)
            ? own
            : _above.Select(one => one.Find(name, seen)).FirstOrDefault(found => found is not null);
    }

    private void Add(MemberNode member)
    {
        switch (member)
        {
            case MemberNode.Fields fields:
                foreach (var variable in fields.List.Variables)
                {
                    Into(member)[variable.Name.Name] = new Member(this, variable.Name.Name, MemberKind.Field, fields.List.Type, member);
                }

                break;
            case MemberNode.Method method:
                var kind = method.Kind switch
                {
                    MethodKind.Getter => MemberKind.Getter,
                    MethodKind.Setter => MemberKind.Setter,
                    _ => MemberKind.Method,
                };
                var name = method.Kind == MethodKind.Setter ? method.Name.Name + "=" : method.Name.Name;
                Into(member)[name] = new Member(this, method.Name.Name, kind, method.Returns, member);
                break;
            case MemberNode.Constructor constructor:
                Constructors[constructor.Name?.Name ?? "new"] = constructor;
                break;
        }
    }

    private Dictionary<string, Member> Into(MemberNode member) => member.IsStatic ? Statics : Instance;
}

/// <summary>A member of a class.</summary>
/// <param name="Type">What it holds or returns, as written; null where nothing is.</param>
/// <param name="Node">Null of an enum's value.</param>
public sealed record Member(ClassModel Owner, string Name, MemberKind Kind, TypeNode? Type, MemberNode? Node);

/// <summary>How a member is used.</summary>
public enum MemberKind
{
    Field,
    Getter,
    Setter,
    Method,
}
