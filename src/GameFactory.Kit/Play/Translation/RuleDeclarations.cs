namespace GameFactory.Kit.Play.Translation;

/// <summary>First pass: finds the names that a rule file declares, without looking into bodies.</summary>
internal static class RuleDeclarations
{
    internal static void Collect(RuleReader reader, RuleNames names)
    {
        while (!reader.AtEnd)
        {
            if (reader.Take("import"))
            {
                reader.Next();
                reader.Expect(";");
            }
            else if (reader.Sees("class") || reader.Sees("abstract"))
            {
                Class(reader, names);
            }
            else
            {
                names.AddGlobal(reader, Member(reader));
            }
        }
    }

    private static void Class(RuleReader reader, RuleNames names)
    {
        reader.Take("abstract");
        reader.Expect("class");
        var declared = new RuleClass { Name = reader.Word() };
        if (reader.Take("extends"))
        {
            declared.Super = reader.Word();
        }

        names.AddClass(reader, declared);
        reader.Expect("{");
        while (!reader.Take("}"))
        {
            if (Member(reader) is var name && name != declared.Name && !declared.Members.Add(name))
            {
                throw reader.Error($"{declared.Name}.{name} is declared twice");
            }
        }
    }

    /// <summary>
    /// Reads a field, constant, function, method or constructor and returns its name: the word before <c>(</c>, <c>=</c> or <c>;</c>.
    /// </summary>
    private static string Member(RuleReader reader)
    {
        var name = "";
        while (!reader.Sees("(") && !reader.Sees("=") && !reader.Sees(";"))
        {
            name = reader.Next().Text;
        }

        if (reader.Sees("("))
        {
            reader.SkipBalanced("(", ")");
            if (reader.Sees("{"))
            {
                reader.SkipBalanced("{", "}");
                return name;
            }
        }

        while (!reader.Take(";"))
        {
            reader.Next();
        }

        return name;
    }
}
