using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GameFactory.Kit;

namespace GameFactory.Pipeline.Step01PreProduction.Requests;

/// <summary>Reads the values of one JSON object and notes what is wrong with each, naming the field.</summary>
internal sealed partial class JsonFields(JsonElement element, string path, List<RequestFinding> findings)
{
    public void Add(string field, string message) => findings.Add(new RequestFinding($"{path}.{field}", message));

    public void RefuseUnknown(IReadOnlyList<string> known)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.Ordinal))
            {
                var near = Suggestion.Of(property.Name, known);
                var remedy = near is null ? $"known keys: {string.Join(", ", known)}" : $"did you mean '{near}'?";
                findings.Add(new RequestFinding($"{path}.{Suggestion.Shown(property.Name)}", $"unknown key; {remedy}"));
            }
        }
    }

    public long? Integer(string field, long min, long max)
    {
        if (!Has(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Add(field, $"must be a whole number from {min} to {max}, but is {Shown(value)}");
        return null;
    }

    public double? Number(string field, double min, double max)
    {
        if (!Has(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Add(field, string.Create(CultureInfo.InvariantCulture, $"must be a number from {min} to {max}, but is {Shown(value)}"));
        return null;
    }

    public bool? Flag(string field)
    {
        if (!Has(field, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Add(field, $"must be true or false, but is {Shown(value)}");
        return null;
    }

    public string? Word(string field, IReadOnlyList<string> known)
    {
        if (!Has(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && known.Contains(value.GetString()!, StringComparer.Ordinal))
        {
            return value.GetString();
        }

        Add(field, Unknown(value, known));
        return null;
    }

    public string? Language(string field)
    {
        if (!Has(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && LanguageTag().IsMatch(value.GetString()!))
        {
            return value.GetString();
        }

        Add(field, $"must be a language such as \"en\" or \"pt-BR\", but is {Shown(value)}");
        return null;
    }

    public IReadOnlyList<string>? Words(string field, int most, Func<string, string?> refusal)
    {
        if (!Has(field, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > most)
        {
            Add(field, $"must be a list of at most {most} names, but is {Shown(value)}");
            return null;
        }

        var words = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            var word = item.ValueKind == JsonValueKind.String ? item.GetString()! : null;
            var wrong =
                word is null ? $"must be a name in quotes, but is {Shown(item)}"
                : words.Contains(word, StringComparer.Ordinal) ? $"'{Suggestion.Shown(word)}' stands twice in the list"
                : refusal(word);
            if (wrong is null)
            {
                words.Add(word!);
            }
            else
            {
                Add(field, wrong);
            }
        }

        return words;
    }

    public JsonFields? Object(string field)
    {
        if (!Has(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new JsonFields(value, $"{path}.{field}", findings);
        }

        Add(field, $"must be an object, but is {Shown(value)}");
        return null;
    }

    public static string Unknown(JsonElement value, IReadOnlyList<string> known)
    {
        var near = value.ValueKind == JsonValueKind.String ? Suggestion.Of(value.GetString()!, known) : null;
        var hint = near is null ? string.Empty : $"; did you mean \"{near}\"?";
        return $"must be one of {string.Join(", ", known)}, but is {Shown(value)}{hint}";
    }

    public static string Shown(JsonElement value) => Suggestion.Shown(value.GetRawText());

    private bool Has(string field, out JsonElement value) =>
        element.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;

    [GeneratedRegex(
        "^[a-z]{2,3}(-[A-Z]{2})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex LanguageTag();
}
