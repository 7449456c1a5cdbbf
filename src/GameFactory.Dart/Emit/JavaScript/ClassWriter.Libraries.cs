using System.Text;
using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Functions and variables of libraries.</summary>
internal sealed partial class ClassWriter
{
    /// <summary>All that is no type, and what the library shows to others.</summary>
    public string WriteLibrary(Library library)
    {
        var text = new StringBuilder($"// {library.Uri}\n");
        var shown = new List<string>();
        foreach (var declared in library.Names.Values)
        {
            Enter(declared);
            text.Append(
                declared.Node switch
                {
                    Declaration.Function function => Function(function, Writer.NameOf(declared)),
                    Declaration.Variables variables => Variable(variables, declared),
                    _ => "",
                }
            );
            if (Shown(declared) is { } getter)
            {
                shown.Add(getter);
            }
        }

        return text.Append($"lib.define('{library.Uri}', {{\n{string.Concat(shown.Select(one => $"  {one},\n"))}}});\n").ToString();
    }

    private string Function(Declaration.Function function, string name)
    {
        if (function.Code.Body is FunctionBody.None)
        {
            return "";
        }

        return InScope(() =>
        {
            var added = AddTypeParameters(function.Code);
            var prefix = function.Code.Body is { Async: true, Generator: false } ? "async function " : "function ";
            var text = $"{prefix}{name}{WriteParameters(function.Code.Parameters)} {WriteBody(function.Code.Body, function.Returns)}\n";
            added.ForEach(one => TypeParameters.Remove(one));
            return text;
        });
    }

    private string Variable(Declaration.Variables variables, Declared declared)
    {
        var name = Writer.NameOf(declared);
        var variable = declared.Variable!;
        var isConst = variables.List.Modifiers.HasFlag(Modifiers.Const);
        if (IsPlainVariable(variables, variable))
        {
            var fixedValue = isConst || variables.List.Modifiers.HasFlag(Modifiers.Final);
            return $"{(fixedValue ? "const" : "let")} {name} = {Closed(variable.Value!.As(variables.List.Type), isConst)};\n";
        }

        var value =
            variable.Value is not null ? Closed(variable.Value.As(variables.List.Type), isConst)
            : variables.List.Modifiers.HasFlag(Modifiers.Late) ? $"$.unset('{declared.Name}')"
            : "null";
        return $"$.lazies($t, {{ {name}: () => {Body(value)} }});\n";
    }

    private string? Shown(Declared declared)
    {
        var name = Writer.NameOf(declared);
        return declared.Node switch
        {
            _ when declared.Name.Contains('@', StringComparison.Ordinal) || declared.Name.EndsWith('=') => null,
            Declaration.TypeAlias => null,
            Declaration.Function { Code.Body: FunctionBody.None } => null,
            Declaration.Function { Kind: MethodKind.Getter } => $"get {declared.Name}() {{ return {name}(); }}",
            Declaration.Variables variables when !IsPlainVariable(variables, declared.Variable!) =>
                $"get {declared.Name}() {{ return $t.{name}; }}",
            _ => $"get {declared.Name}() {{ return {name}; }}",
        };
    }
}
