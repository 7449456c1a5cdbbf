using System.Net;
using System.Text;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>A body of which the first byte is sent, then something else happens, then the rest is sent.</summary>
internal sealed class SlowBody(string text, Func<Task> between) : HttpContent
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_bytes.AsMemory(0, 1));
        await stream.FlushAsync();
        await between();
        await stream.WriteAsync(_bytes.AsMemory(1));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
