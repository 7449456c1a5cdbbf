namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>The variables of a block and of those around it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, Local> _locals = new(StringComparer.Ordinal);

    /// <summary>The scope around it.</summary>
    public Scope? Outer { get; } = outer;

    /// <summary>Adds a variable.</summary>
    public void Add(string name, Local local) => _locals[name] = local;

    /// <summary>How all that are seen are written.</summary>
    public IEnumerable<string> Names() => _locals.Values.Select(local => local.Text).Concat(Outer?.Names() ?? []);

    /// <summary>A variable, or null.</summary>
    public Local? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._locals.TryGetValue(name, out var local))
            {
                return local;
            }
        }

        return null;
    }
}
