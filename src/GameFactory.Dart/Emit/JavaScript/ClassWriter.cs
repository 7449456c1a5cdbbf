using System.Text;
using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Writes classes, mixins, enums and extensions, and what stands in libraries beside them.</summary>
internal sealed partial class ClassWriter(ProgramWriter program) : CodeWriter(program)
{
    /// <summary>The class itself; an extension is written when all classes are there.</summary>
    public string Write(ClassModel type)
    {
        Enter(type.Declared);
        var name = Writer.NameOf(type.Declared);
        return type.Declared.Node switch
        {
            Declaration.Extension => "",
            Declaration.Mixin mixin =>
                $"const {name} = $.mixin('{type.Name}', ($base) => class {name} extends $base {{\n{Members(mixin.Members)}}});\n",
            Declaration.Class declared when IsMixedIn(type) =>
                $"const {name} = $.mixinClass('{type.Name}', ($base) => class {name} extends $base {{\n{Members(declared.Members)}}});\n",
            Declaration.Class declared =>
                $"class {name} extends {Parent(declared.Extends, declared.With)} {{\n{Members(declared.Members)}}}\n{Named(type, name)}",
            Declaration.ClassAlias alias => $"class {name} extends {Parent(alias.Extends, alias.With)} {{}}\n{Named(type, name)}",
            Declaration.Enum declared =>
                $"class {name} extends {Parent(null, declared.With, "$.Enum")} {{\n{Members(declared.Members)}}}\n",
            Declaration.ExtensionType declared =>
                $"class {name} extends $.Object {{\n{Representation(declared)}{Members(declared.Members)}}}\n{Named(type, name)}",
            _ => Cannot(type.Declared.Node, "this declaration"),
        };
    }

    /// <summary>What needs all classes: interfaces, static variables, values of enums, extensions.</summary>
    public string WriteAfter(ClassModel type)
    {
        Enter(type.Declared);
        var name = Writer.NameOf(type.Declared);
        if (type.Declared.Node is Declaration.Extension extension)
        {
            return WriteExtension(extension, name);
        }

        var text = new StringBuilder();
        if (Interfaces(type) is { Count: > 0 } interfaces)
        {
            var list = string.Join(", ", interfaces.Select(TypeObject).Where(one => !one.StartsWith("$.T.", StringComparison.Ordinal)));
            text.Append(
                type.Declared.Node is Declaration.Mixin
                    ? $"{name}.$implements = () => [{list}];\n"
                    : $"$.implement({name}{(list.Length == 0 ? "" : ", " + list)});\n"
            );
        }

        IsStatic = true;
        if (type.Declared.Node is Declaration.Enum values)
        {
            var makers = values.Values.Select(value =>
                $"(value) => value.{JavaScriptNames.Constructor(value.Constructor?.Name)}{EnumArguments(value)}"
            );
            text.Append(
                $"$.enumOf({name}, [{string.Join(", ", values.Values.Select(one => $"'{one.Name.Name}'"))}], ["
                    + $"{string.Join(", ", makers)}]);\n"
            );
        }

        if (type.Declared.Node is Declaration.WithMembers declared)
        {
            text.Append(StaticFields(declared, name));
        }

        return text.ToString();
    }

    private string EnumArguments(Declaration.EnumValue value)
    {
        if (value.Arguments is null)
        {
            return "()";
        }

        var (text, declarations) = WithTemporaries(() => WriteArguments(value.Arguments));
        return declarations.Length == 0 ? text : Cannot(value, "this value");
    }

    private bool IsMixedIn(ClassModel type) =>
        type.Declared.Node is Declaration.Class { Extends: null, With.Count: 0 } declared
        && (declared.Modifiers.HasFlag(Modifiers.Mixin) || Writer.Program.Classes.Any(other => Mixins(other).Any(one => one == type)));

    private IEnumerable<ClassModel> Mixins(ClassModel type)
    {
        IReadOnlyList<TypeNode> with = type.Declared.Node switch
        {
            Declaration.Class declared => declared.With,
            Declaration.ClassAlias alias => alias.With,
            Declaration.Enum values => values.With,
            _ => [],
        };
        return with.OfType<TypeNode.Named>()
            .Select(one => Writer.Program.ClassOf(DartProgram.Find(type.Declared.Library, one.Prefix, one.Name)))
            .OfType<ClassModel>();
    }

    // The name that texts show, and the makers of constructors.
    private static string Named(ClassModel type, string name) =>
        (type.Name == name ? "" : $"Object.defineProperty({name}, 'name', {{ value: '{type.Name}' }});\n") + $"$.classes({name});\n";

    private string Parent(TypeNode? extends, IReadOnlyList<TypeNode> with, string root = "$.Object")
    {
        var parent = extends is null ? root : Base(extends);
        return with.Count == 0 ? parent : $"$.mix({parent}, {string.Join(", ", with.Select(TypeObject))})";
    }

    private string Base(TypeNode type) =>
        TypeObject(type) is var text && text.StartsWith("$.T.", StringComparison.Ordinal) ? $"$.{text[4..]}" : text;

    private static IReadOnlyList<TypeNode> Interfaces(ClassModel type) =>
        type.Declared.Node switch
        {
            Declaration.Class declared => declared.Implements,
            Declaration.ClassAlias alias => alias.Implements,
            Declaration.Enum values => values.Implements,
            Declaration.Mixin mixin => mixin.Implements,
            _ => [],
        };

    private string Members(IReadOnlyList<MemberNode> members) => string.Concat(members.Select(Member));

    private string Member(MemberNode member)
    {
        IsStatic = member.IsStatic;
        var text = InScope(() =>
            member switch
            {
                MemberNode.Fields { IsStatic: false } fields => string.Concat(fields.List.Variables.Select(one => Field(fields, one))),
                MemberNode.Method { Code.Body: FunctionBody.None } => "",
                MemberNode.Method method => Method(method),
                MemberNode.Constructor constructor => Constructor(constructor),
                _ => "",
            }
        );
        IsStatic = false;
        return text;
    }

    private string Method(MemberNode.Method method)
    {
        var prefix = method.IsStatic ? "static " : "";
        var name =
            method.Kind == MethodKind.Operator ? JavaScriptNames.Operator(method.Name.Name)
            : method.IsStatic ? JavaScriptNames.Static(Writer.MemberName(Library, method.Name.Name))
            : Writer.MemberName(Library, method.Name.Name);
        var added = AddTypeParameters(method.Code);
        var text = WriteMethod(method.Kind, prefix, name, method.Code, method.Returns);
        added.ForEach(one => TypeParameters.Remove(one));
        return text;
    }

    private string WriteMethod(MethodKind kind, string prefix, string name, FunctionNode code, TypeNode? returns)
    {
        var isAsync = code.Body is { Async: true, Generator: false };
        var parameters = WriteParameters(code.Parameters);
        var body = WriteBody(code.Body, returns);
        return kind switch
        {
            MethodKind.Getter when isAsync => $"  {prefix}get {name}() {{ return (async () => {body})(); }}\n",
            MethodKind.Getter => $"  {prefix}get {name}() {body}\n",
            MethodKind.Setter => $"  {prefix}set {name}{parameters} {body}\n",
            _ => $"  {prefix}{(isAsync ? "async " : "")}{name}{parameters} {body}\n",
        };
    }

    // An instance variable. What a subclass may answer itself, and what is late, lies behind accessors.
    private string Field(MemberNode.Fields fields, Variable variable)
    {
        var modifiers = fields.List.Modifiers;
        var name = Writer.MemberName(Library, variable.Name.Name);
        if (modifiers.HasFlag(Modifiers.Abstract) || modifiers.HasFlag(Modifiers.External))
        {
            return "";
        }

        if (modifiers.HasFlag(Modifiers.Late))
        {
            return LateField(fields, variable, name);
        }

        IsStatic = true;
        var value = variable.Value is null ? "null" : ClosedValue(variable.Value.As(fields.List.Type));
        IsStatic = false;
        return Writer.Accessors.Contains(variable.Name.Name)
            ? $"  $f_{name} = {value};\n  get {name}() {{ return this.$f_{name}; }}\n  set {name}(value) {{ this.$f_{name} = value; }}\n"
            : $"  {name} = {value};\n";
    }

    private static string LateGuard(string name, string otherwise) =>
        $"const value = this.$f_{name}; return value === undefined ? {otherwise} : value;";

    private string LateField(MemberNode.Fields fields, Variable variable, string name)
    {
        var isFinal = fields.List.Modifiers.HasFlag(Modifiers.Final);
        var otherwise = variable.Value is null
            ? $"$.unset('{variable.Name.Name}')"
            : $"(this.$f_{name} = " + $"{ClosedValue(variable.Value.As(fields.List.Type))})";
        var once = isFinal ? $"if (this.$f_{name} !== undefined) $.setTwice('{variable.Name.Name}'); " : "";
        return $"  $f_{name} = undefined;\n  get {name}() {{ {LateGuard(name, otherwise)} }}\n  set {name}(value) {{ {once}this"
            + $".$f_{name} = value; }}\n";
    }

    private string ClosedValue(Expression value)
    {
        var (text, declarations) = WithTemporaries(() => WriteValue(value));
        return declarations.Length == 0 ? text : $"(() => {{ {declarations.TrimEnd()} return {text}; }})()";
    }

    private string StaticFields(Declaration.WithMembers declared, string name)
    {
        var makers = new StringBuilder();
        foreach (var fields in declared.Members.OfType<MemberNode.Fields>().Where(fields => fields.IsStatic))
        {
            foreach (var variable in fields.List.Variables)
            {
                var value = variable.Value is null
                    ? (fields.List.Modifiers.HasFlag(Modifiers.Late) ? $"$.unset('{variable.Name.Name}')" : "null")
                    : Closed(variable.Value.As(fields.List.Type), fields.List.Modifiers.HasFlag(Modifiers.Const));
                makers.Append($"  {JavaScriptNames.Static(Writer.MemberName(Library, variable.Name.Name))}: () => {Body(value)},\n");
            }
        }

        return makers.Length == 0 ? "" : $"$.lazies({name}, {{\n{makers}}});\n";
    }

    private static string Body(string value) => value.StartsWith('{') ? $"({value})" : value;

    private static string Representation(Declaration.ExtensionType declared)
    {
        var name = declared.Representation.Name!.Name;
        return $"  {name} = null;\n  {JavaScriptNames.Constructor(declared.Constructor?.Name)}(value) {{ this.{name} = value; r"
            + $"eturn this; }}\n"
            + $"  $eq(other) {{ return $.eq(this.{name}, other?.{name} ?? other); }}\n  get hashCode() {{ return $.hash(this.{name}); }}\n";
    }

    private string WriteExtension(Declaration.Extension extension, string name)
    {
        var members = string.Join(
            ",\n",
            extension.Members.Where(one => !one.IsStatic).Select(Member).Where(text => text.Length > 0).Select(text => text.TrimEnd())
        );
        foreach (var parameter in extension.TypeParameters)
        {
            TypeParameters.Add(parameter.Name.Name);
        }

        var statics = string.Concat(extension.Members.Where(one => one.IsStatic).Select(Member));
        return $"class {name} {{\n{statics}}}\n{StaticFields(extension, name)}$.extend("
            + $"{TypeObject(extension.On with { Nullable = false })}, {{\n{members}\n}});\n";
    }
}
