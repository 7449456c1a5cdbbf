using System.Buffers;
using System.Globalization;
using System.Text;

namespace GameFactory.Insights.Ingestion;

/// <summary>Finds what is valid JSON and yet refused by jsonb, or too deep, in one pass over the bytes.</summary>
internal static class RawJson
{
    private const int LongestNumber = 64;
    private const double LargestNumber = 1e300;
    private static readonly SearchValues<byte> s_numbers = SearchValues.Create("+-.0123456789eE"u8);

    /// <summary>Code and sentence for the first fault in valid JSON; null when there is none.</summary>
    public static (string Code, string Message)? FaultOf(ReadOnlySpan<byte> json, int deepest)
    {
        var (depth, inString) = (0, false);
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (inString)
            {
                if (c == '"')
                {
                    inString = false;
                }
                else if (c == '\\' && !SkipEscape(json, ref i))
                {
                    return ("bad_text", "The event holds \\u0000 or half of a surrogate pair, which cannot be stored.");
                }
            }
            else if (c == '"')
            {
                inString = true;
            }
            else if (c is (byte)'{' or (byte)'[' && ++depth > deepest)
            {
                return ("too_deep", $"The event is nested deeper than {deepest}.");
            }
            else if (c is (byte)'}' or (byte)']')
            {
                depth--;
            }
            else if ((c is (byte)'-' or (>= (byte)'0' and <= (byte)'9')) && !SkipNumber(json, ref i))
            {
                return ("bad_number", "The event holds a number that cannot be stored.");
            }
        }

        return null;
    }

    // Leaves i at the last byte of the escape.
    private static bool SkipEscape(ReadOnlySpan<byte> json, ref int i)
    {
        i++;
        if (json[i] != 'u')
        {
            return true;
        }

        var unit = (char)Hex(json, i + 1);
        i += 4;
        if (unit == 0 || char.IsLowSurrogate(unit))
        {
            return false;
        }

        if (!char.IsHighSurrogate(unit))
        {
            return true;
        }

        if (json[i + 1] != '\\' || json[i + 2] != 'u' || !char.IsLowSurrogate((char)Hex(json, i + 3)))
        {
            return false;
        }

        i += 6;
        return true;
    }

    private static int Hex(ReadOnlySpan<byte> json, int start) =>
        int.Parse(json.Slice(start, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static bool SkipNumber(ReadOnlySpan<byte> json, ref int i)
    {
        var length = json[i..].IndexOfAnyExcept(s_numbers);
        var number = length < 0 ? json[i..] : json.Slice(i, length);
        i += number.Length - 1;
        return number.Length <= LongestNumber
            && double.TryParse(Encoding.ASCII.GetString(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= LargestNumber
            && ExponentOf(number) >= -300;
    }

    // A tiny number becomes 0 as a double, but a million digits in the database.
    private static int ExponentOf(ReadOnlySpan<byte> number)
    {
        var at = number.IndexOfAny((byte)'e', (byte)'E');
        return at < 0 ? 0
            : int.TryParse(number[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? exponent
            : int.MinValue;
    }
}
