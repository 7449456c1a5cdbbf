namespace GameFactory.Kit.Play.Translation;

/// <summary>The types that rules may use; they vanish in JavaScript.</summary>
internal static class RuleTypes
{
    private static readonly string[] s_plain = ["int", "bool", "String", "void"];
    private static readonly string[] s_generic = ["List<int>", "List<List<int>>", "List<String>", "Map<String, int>"];

    /// <summary>Reads a type; nullable types and other generics are refused.</summary>
    internal static void Skip(RuleReader reader, RuleNames names)
    {
        var type = reader.Word();
        if (reader.Sees("<"))
        {
            type += Arguments(reader);
            if (!s_generic.Contains(type))
            {
                throw reader.Error($"the type {type} is not part of the subset");
            }
        }
        else if (!s_plain.Contains(type) && !names.IsClass(type))
        {
            throw reader.Error($"the type {type} is not part of the subset");
        }
    }

    private static string Arguments(RuleReader reader)
    {
        var text = "";
        var depth = 0;
        do
        {
            var token = reader.Next().Text;
            depth += token switch
            {
                "<" => 1,
                ">" => -1,
                ">>" => -2,
                _ => 0,
            };
            text += token == "," ? ", " : token;
        } while (depth > 0);
        return text;
    }
}
