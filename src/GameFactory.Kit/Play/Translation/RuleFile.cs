using System.Text;

namespace GameFactory.Kit.Play.Translation;

/// <summary>Second pass: translates the declarations of a rule file.</summary>
internal sealed class RuleFile(RuleReader reader, RuleNames names, StringBuilder script)
{
    internal void Translate()
    {
        while (!reader.AtEnd)
        {
            if (reader.Take("import"))
            {
                reader.Next();
                reader.Expect(";");
            }
            else if (reader.Take("const"))
            {
                Constant();
            }
            else if (reader.Sees("class") || reader.Sees("abstract"))
            {
                Class();
            }
            else
            {
                RuleTypes.Skip(reader, names);
                script.Append("function ").Append(reader.Word());
                Function(null, "");
            }
        }
    }

    private void Constant()
    {
        RuleTypes.Skip(reader, names);
        script.Append("const ").Append(reader.Word()).Append(" = ");
        reader.Expect("=");
        script.Append(new RuleExpressions(reader, names, null, new RuleScope()).Any()).Append(";\n");
        reader.Expect(";");
    }

    private void Class()
    {
        reader.Take("abstract");
        reader.Expect("class");
        var declared = names.Class(reader.Word());
        script.Append("class ").Append(declared.Name);
        if (reader.Take("extends"))
        {
            script.Append(" extends ").Append(reader.Word());
        }

        script.Append(" {\n");
        reader.Expect("{");
        while (!reader.Take("}"))
        {
            Member(declared);
        }

        script.Append("}\n");
    }

    private void Member(RuleClass declared)
    {
        if (reader.Take("@"))
        {
            reader.Expect("override");
        }

        if (reader.Sees(declared.Name) && reader.Sees("(", 1))
        {
            Constructor(declared);
            return;
        }

        reader.Take("final");
        RuleTypes.Skip(reader, names);
        var name = reader.Word();
        if (reader.Sees("("))
        {
            Method(declared, name);
            return;
        }

        if (reader.Take("="))
        {
            var value = new RuleExpressions(reader, names, null, new RuleScope()).Any();
            script.Append("  ").Append(name).Append(" = ").Append(value).Append(";\n");
        }

        reader.Expect(";");
    }

    private void Method(RuleClass declared, string name)
    {
        var start = reader.At;
        reader.SkipBalanced("(", ")");
        if (reader.Take(";"))
        {
            return;
        }

        reader.GoTo(start);
        script.Append("  ").Append(name);
        Function(declared, "  ");
    }

    private void Function(RuleClass? declared, string indent)
    {
        var scope = new RuleScope();
        List<string> parameters = [];
        reader.Expect("(");
        while (!reader.Take(")"))
        {
            RuleTypes.Skip(reader, names);
            parameters.Add(reader.Word());
            scope.Declare(parameters[^1]);
            reader.Take(",");
        }

        script.Append('(').Append(string.Join(", ", parameters)).Append(") ");
        new RuleStatements(reader, names, declared, scope, script).Block(indent);
        script.Append('\n');
    }

    /// <summary>Only <c>this.x</c>, <c>super.x</c> and <c>{required this.x}</c>: nothing is computed in a constructor.</summary>
    private void Constructor(RuleClass declared)
    {
        reader.Expect(declared.Name);
        reader.Expect("(");
        var named = reader.Take("{");
        List<(string Target, string Name)> parameters = [];
        while (!reader.Sees("}") && !reader.Sees(")"))
        {
            reader.Take("required");
            var target = reader.Word();
            reader.Expect(".");
            parameters.Add((target, reader.Word()));
            reader.Take(",");
        }

        if (named)
        {
            reader.Expect("}");
        }

        reader.Expect(")");
        reader.Expect(";");
        var list = string.Join(", ", parameters.Select(p => p.Name));
        script.Append("  constructor(").Append(named ? $"{{ {list} }}" : list).Append(") {\n");
        if (declared.Super is not null)
        {
            script
                .Append("    super(")
                .Append(string.Join(", ", parameters.Where(p => p.Target == "super").Select(p => p.Name)))
                .Append(");\n");
        }

        foreach (var (_, name) in parameters.Where(p => p.Target == "this"))
        {
            script.Append("    this.").Append(name).Append(" = ").Append(name).Append(";\n");
        }

        script.Append("  }\n");
    }
}
