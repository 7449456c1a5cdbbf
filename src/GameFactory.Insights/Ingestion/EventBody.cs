using System.IO.Compression;
using System.Text.Json;

namespace GameFactory.Insights.Ingestion;

/// <summary>Reads a request's body within its limits and hands out its items.</summary>
internal static class EventBody
{
    private static readonly JsonDocumentOptions s_json = new() { MaxDepth = 512 };

    /// <summary>The bytes after gzip is undone, or why they are refused. Stops reading at the first byte too many.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, IngestFault? Fault)> ReadAsync(
        IngestRequest request,
        IngestionOptions options,
        CancellationToken cancellationToken
    )
    {
        var (sent, isWhole) = await ReadUpToAsync(request.Body, options.RequestBytes, cancellationToken);
        if (!isWhole)
        {
            return (default, IngestFault.TooLarge($"A request has at most {options.RequestBytes} bytes."));
        }

        if (!request.IsGzip)
        {
            return sent.Length <= options.InflatedBytes ? (WithoutMark(Written(sent)), null) : (default, TooMuch(options));
        }

        try
        {
            sent.Position = 0;
            await using var gzip = new GZipStream(sent, CompressionMode.Decompress);
            var (inflated, isAll) = await ReadUpToAsync(gzip, options.InflatedBytes, cancellationToken);
            return !isAll ? (default, TooMuch(options))
                : GzipBody.IsWhole(Written(sent).Span, Written(inflated).Span) ? (WithoutMark(Written(inflated)), null)
                : (default, NotGzip());
        }
        catch (InvalidDataException)
        {
            return (default, NotGzip());
        }
    }

    /// <summary>Items of a JSON array.</summary>
    public static IngestFault? ReadArray(ReadOnlyMemory<byte> body, IngestionOptions options, Action<int, JsonElement> take)
    {
        try
        {
            using var document = JsonDocument.Parse(body, s_json);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                return new IngestFault(400, "The body is a JSON array of events, or one event a line as application/x-ndjson.");
            }

            if (document.RootElement.GetArrayLength() > options.RequestEvents)
            {
                return TooMany(options);
            }

            foreach (var (index, item) in document.RootElement.EnumerateArray().Index())
            {
                take(index, item);
            }

            return null;
        }
        catch (JsonException e)
        {
            return new IngestFault(400, $"The body is not valid JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
    }

    /// <summary>Items of newline JSON; a line that is no JSON is only that item's fault.</summary>
    public static IngestFault? ReadLines(
        ReadOnlyMemory<byte> body,
        IngestionOptions options,
        Action<int, JsonElement> take,
        Action<int> unreadable
    )
    {
        var index = 0;
        while (body.Length > 0)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                continue;
            }

            if (index >= options.RequestEvents)
            {
                return TooMany(options);
            }

            try
            {
                using var document = JsonDocument.Parse(line, s_json);
                take(index, document.RootElement);
            }
            catch (JsonException)
            {
                unreadable(index);
            }

            index++;
        }

        return null;
    }

    private static ReadOnlyMemory<byte> Written(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);

    /// <summary>A byte order mark says nothing in UTF-8, and some tools write one.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static IngestFault NotGzip() =>
        new(400, "The body is not one whole gzip file: something is missing or stands behind its end. Nothing was stored; send it again.");

    private static IngestFault TooMany(IngestionOptions options) =>
        IngestFault.TooLarge($"A request has at most {options.RequestEvents} events.");

    private static IngestFault TooMuch(IngestionOptions options) =>
        IngestFault.TooLarge($"A request has at most {options.InflatedBytes} bytes when inflated.");

    private static async Task<(MemoryStream Bytes, bool IsWhole)> ReadUpToAsync(
        Stream source,
        int most,
        CancellationToken cancellationToken
    )
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > most)
            {
                return (bytes, false);
            }

            bytes.Write(buffer, 0, read);
        }

        return (bytes, true);
    }
}
