using System.Text;
using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Constructors: methods that return <c>this</c>; factories are static.</summary>
internal sealed partial class ClassWriter
{
    private string Constructor(MemberNode.Constructor constructor)
    {
        var name = JavaScriptNames.Constructor(constructor.Name?.Name);
        if (constructor.Modifiers.HasFlag(Modifiers.Factory))
        {
            return Factory(constructor, name);
        }

        if (constructor.Modifiers.HasFlag(Modifiers.External))
        {
            return "";
        }

        var parameters = WriteParameters(constructor.Code.Parameters);
        var (start, declarations) = WithTemporaries(() => WriteStart(constructor));
        var body = constructor.Code.Body is FunctionBody.Braces braces ? WriteConstructorBody(braces) : "";
        return $"  {name}{parameters} {{\n{declarations}{start}{body}return this;\n}}\n";
    }

    private string Factory(MemberNode.Constructor constructor, string name)
    {
        IsStatic = true;
        if (constructor.Redirect is { } target)
        {
            var (prefix, type, redirected) = (target.Type.Prefix, target.Type.Name, target.Constructor?.Name);
            if (prefix is null && redirected is not null && DartProgram.IsPrefix(Library, type))
            {
                (prefix, type, redirected) = (type, redirected, null);
            }

            return $"  static {name}(...args) {{ return "
                + $"{TypeObject(target.Type with { Prefix = prefix, Name = type, Arguments = [] })}."
                + $"{JavaScriptNames.Maker(redirected)}(...args); }}\n";
        }

        var parameters = WriteParameters(constructor.Code.Parameters);
        return $"  static {name}{parameters} {WriteBody(constructor.Code.Body)}\n";
    }

    // Fields that parameters give, initializers, and the constructor above.
    private string WriteStart(MemberNode.Constructor constructor)
    {
        var text = new StringBuilder();
        var parameters = constructor.Code.Parameters?.Parameters ?? [];
        foreach (var parameter in parameters.Where(one => one.Target == ParameterTarget.Field))
        {
            text.Append($"this.{FieldPlace(parameter.Name!.Name)} = {Locals.Find(parameter.Name.Name)!.Text};\n");
        }

        Initializer.Super? above = null;
        foreach (var initializer in constructor.Initializers)
        {
            switch (initializer)
            {
                case Initializer.Field field:
                    IsStatic = true;
                    text.Append(
                        $"this.{FieldPlace(field.Name.Name)} = "
                            + $"{WriteValue(field.Value.As(Type!.Instance.GetValueOrDefault(field.Name.Name)?.Type))};\n"
                    );
                    IsStatic = false;
                    break;
                case Initializer.Assert assert:
                    text.Append(WriteAssert(assert.Condition, assert.Message)).Append('\n');
                    break;
                case Initializer.This redirect:
                    return WriteRedirect(redirect);
                case Initializer.Super super:
                    above = super;
                    break;
            }
        }

        return text.Append(WriteSuper(above, parameters)).ToString();
    }

    // Initializers and parameters write what a subclass may answer otherwise straight into the field.
    private string FieldPlace(string name)
    {
        var isLate = Type!.Instance.GetValueOrDefault(name)?.Node is { } node && node.Modifiers.HasFlag(Modifiers.Late);
        var member = Writer.MemberName(Library, name);
        return Writer.Accessors.Contains(name) || isLate ? "$f_" + member : member;
    }

    private static string After(string arguments) => arguments == "()" ? "" : ", " + arguments[1..^1];

    private string WriteSuper(Initializer.Super? above, IReadOnlyList<Parameter> parameters)
    {
        var passed = parameters.Where(one => one.Target == ParameterTarget.Super).ToList();
        if (Type!.Declared.Node is not Declaration.Class { } declared || (declared.Extends is null && declared.With.Count == 0))
        {
            return "";
        }

        var positional = passed
            .Where(one => one.Kind != ParameterKind.Named)
            .Select(one => new Argument(one.Offset, null, new Expression.Name(one.Offset, one.Name!.Name)));
        var named = passed
            .Where(one => one.Kind == ParameterKind.Named)
            .Select(one => new Argument(one.Offset, one.Name, new Expression.Name(one.Offset, one.Name!.Name)));
        var arguments = new ArgumentList(0, [.. positional, .. above?.Arguments.Arguments ?? [], .. named]);
        return $"super.{JavaScriptNames.Constructor(above?.Constructor?.Name)}{WriteArguments(arguments)};\n";
    }

    // Not the constructor that a subclass may have under the same name.
    private string WriteRedirect(Initializer.This redirect)
    {
        var name = redirect.Constructor?.Name;
        var arguments = WriteArguments(redirect.Arguments, null, Parameters(Type, name));
        return $"{Writer.NameOf(Type!.Declared)}.prototype.{JavaScriptNames.Constructor(name)}.call(this{After(arguments)});\n";
    }
}
