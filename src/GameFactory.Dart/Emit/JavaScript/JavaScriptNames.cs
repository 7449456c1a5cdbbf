using System.Collections.Frozen;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>How names of Dart are written in JavaScript.</summary>
public static class JavaScriptNames
{
    // Members that JavaScript's own objects have with another meaning; on every receiver they end in $. The last of them would
    // let a program reach what all objects share.
    private static readonly FrozenSet<string> s_members = FrozenSet.Create(
        StringComparer.Ordinal,
        "map",
        "forEach",
        "join",
        "every",
        "reduce",
        "indexOf",
        "lastIndexOf",
        "sort",
        "split",
        "replaceAll",
        "startsWith",
        "substring",
        "call",
        "then",
        "constructor",
        "valueOf",
        "hasOwnProperty",
        "prototype",
        "__proto__",
        "__defineGetter__",
        "__defineSetter__",
        "__lookupGetter__",
        "__lookupSetter__"
    );

    private static readonly FrozenSet<string> s_statics = FrozenSet.Create(
        StringComparer.Ordinal,
        "name",
        "length",
        "prototype",
        "caller",
        "arguments",
        "apply",
        "bind",
        "call"
    );

    private static readonly FrozenSet<string> s_reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "arguments",
        "await",
        "debugger",
        "delete",
        "enum",
        "eval",
        "export",
        "function",
        "implements",
        "import",
        "instanceof",
        "interface",
        "let",
        "package",
        "private",
        "protected",
        "public",
        "static",
        "typeof",
        "yield",
        "undefined",
        "NaN",
        "Infinity",
        "Number",
        "Math",
        "Array",
        "Object",
        "Promise",
        "Symbol",
        "Map",
        "Set",
        "String",
        "lib",
        "globalThis",
        "Boolean",
        "Function",
        "Error"
    );

    private static readonly FrozenDictionary<string, string> s_operators = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["+"] = "$add",
        ["-"] = "$sub",
        ["*"] = "$mul",
        ["/"] = "$div",
        ["~/"] = "$tdiv",
        ["%"] = "$mod",
        ["unary-"] = "$neg",
        ["~"] = "$not",
        ["=="] = "$eq",
        ["<"] = "$lt",
        ["<="] = "$le",
        [">"] = "$gt",
        [">="] = "$ge",
        ["&"] = "$and",
        ["|"] = "$or",
        ["^"] = "$xor",
        ["<<"] = "$shl",
        [">>"] = "$shr",
        [">>>"] = "$ushr",
        ["[]"] = "$get",
        ["[]="] = "$set",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A member of an object.</summary>
    public static string Member(string name) => s_members.Contains(name) ? name + "$" : name;

    /// <summary>A member of a class.</summary>
    public static string Static(string name) => s_statics.Contains(name) ? name + "$" : name;

    /// <summary>A variable.</summary>
    public static string Variable(string name) => s_reserved.Contains(name) ? name + "$" : name;

    /// <summary>The method of an operator; also the function of the runtime that asks for it.</summary>
    public static string Operator(string sign) => s_operators[sign];

    /// <summary>The method of a constructor.</summary>
    public static string Constructor(string? name) => name is null or "new" ? "$new" : "$new_" + name;

    /// <summary>The static that makes an object by a constructor.</summary>
    public static string Maker(string? name) => name is null or "new" ? "$make" : "$make_" + name;

    /// <summary>A text as a literal.</summary>
    public static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text, s_plain);

    private static readonly System.Text.Json.JsonSerializerOptions s_plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
