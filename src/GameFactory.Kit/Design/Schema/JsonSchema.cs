using System.Text.Json;
using System.Text.RegularExpressions;

namespace GameFactory.Kit.Design.Schema;

/// <summary>
/// Checks JSON against the part of JSON Schema that the design's schema uses: type, const, enum, bounds of numbers, texts and lists,
/// pattern, properties, required, additionalProperties, items and references into <c>$defs</c>. A keyword it does not know is an error,
/// never skipped.
/// </summary>
internal sealed class JsonSchema
{
    private const int MostFindings = 50;
    private static readonly TimeSpan s_patternTimeout = TimeSpan.FromMilliseconds(100);

    private readonly JsonElement _root;

    /// <summary>Takes the text of a schema.</summary>
    public JsonSchema(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        _root = document.RootElement.Clone();
    }

    /// <summary>What does not fit, each with its path such as <c>$.palette.text</c>; empty when all fits.</summary>
    public IReadOnlyList<string> Findings(JsonElement value)
    {
        var findings = new List<string>();
        Check(value, _root, "$", findings);
        return findings;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<string> findings)
    {
        foreach (var rule in schema.EnumerateObject())
        {
            if (findings.Count >= MostFindings)
            {
                return;
            }

            switch (rule.Name)
            {
                case "$ref":
                    Check(value, Resolve(rule.Value.GetString()!), path, findings);
                    break;
                case "properties":
                    CheckProperties(value, rule.Value, path, findings);
                    break;
                case "additionalProperties":
                    CheckOthers(value, schema, rule.Value, path, findings);
                    break;
                case "items":
                    CheckItems(value, rule.Value, path, findings);
                    break;
                case "required":
                    findings.AddRange(Missing(value, rule.Value).Select(name => $"{path}.{name} is missing"));
                    break;
                default:
                    if (Broken(value, rule.Name, rule.Value) is { } finding)
                    {
                        findings.Add($"{path} {finding}");
                    }

                    break;
            }
        }
    }

    private JsonElement Resolve(string reference)
    {
        var element = _root;
        foreach (var name in reference.Split('/').Skip(1))
        {
            element = element.GetProperty(name);
        }

        return element;
    }

    private void CheckProperties(JsonElement value, JsonElement properties, string path, List<string> findings)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out var member))
            {
                Check(member, property.Value, $"{path}.{property.Name}", findings);
            }
        }
    }

    private void CheckOthers(JsonElement value, JsonElement schema, JsonElement rule, string path, List<string> findings)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var known = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var member in value.EnumerateObject().Where(m => !known.Contains(m.Name)))
        {
            var place = $"{path}.{Suggestion.Shown(member.Name)}";
            if (rule.ValueKind == JsonValueKind.False)
            {
                findings.Add($"{place} is not part of the document");
            }
            else
            {
                Check(member.Value, rule, place, findings);
            }
        }
    }

    private void CheckItems(JsonElement value, JsonElement rule, string path, List<string> findings)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var place = 0;
        foreach (var item in value.EnumerateArray())
        {
            Check(item, rule, $"{path}[{place++}]", findings);
        }
    }

    private static IEnumerable<string> Missing(JsonElement value, JsonElement required) =>
        value.ValueKind == JsonValueKind.Object
            ? required.EnumerateArray().Select(r => r.GetString()!).Where(name => !value.TryGetProperty(name, out _))
            : [];

    private static string? Broken(JsonElement value, string rule, JsonElement bound)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        double? number = value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        int? items = value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : null;
        int? members = value.ValueKind == JsonValueKind.Object ? value.GetPropertyCount() : null;
        return rule switch
        {
            "$schema" or "$defs" or "title" => null,
            "type" => IsOf(value, bound.GetString()!) ? null : $"must be of type {bound.GetString()}",
            "const" => JsonElement.DeepEquals(value, bound) ? null : $"must be {bound.GetRawText()}",
            "enum" => bound.EnumerateArray().Any(known => JsonElement.DeepEquals(value, known))
                ? null
                : $"must be one of {string.Join(", ", bound.EnumerateArray().Select(b => b.ToString()))}",
            "minimum" => number < bound.GetDouble() ? $"must be at least {bound.GetRawText()}" : null,
            "maximum" => number > bound.GetDouble() ? $"must be at most {bound.GetRawText()}" : null,
            "minLength" => text?.Length < bound.GetInt32() ? $"must have at least {bound.GetRawText()} characters" : null,
            "maxLength" => text?.Length > bound.GetInt32() ? $"must have at most {bound.GetRawText()} characters" : null,
            "minItems" => items < bound.GetInt32() ? $"must have at least {bound.GetRawText()} items" : null,
            "maxItems" => items > bound.GetInt32() ? $"must have at most {bound.GetRawText()} items" : null,
            "maxProperties" => members > bound.GetInt32() ? $"must have at most {bound.GetRawText()} members" : null,
            "pattern" => text is null || Matches(text, bound.GetString()!) ? null : $"must match {bound.GetString()}",
            _ => throw new NotSupportedException($"The schema uses the keyword '{rule}', which this check does not know."),
        };
    }

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => throw new NotSupportedException($"The schema uses the type '{type}', which this check does not know."),
        };

    // In .NET "$" also matches before a line break at the end; "\z" is what JSON Schema means.
    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.CultureInvariant, s_patternTimeout);
}
