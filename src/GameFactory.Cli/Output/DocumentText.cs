using System.Text;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.Cli.Output;

/// <summary>Puts the pieces of a document together.</summary>
internal static class DocumentText
{
    public static async Task<string> ReadAsync(IAsyncStreamReader<DocumentPiece> pieces, CancellationToken cancellationToken)
    {
        using var document = new MemoryStream();
        await foreach (var piece in pieces.ReadAllAsync(cancellationToken))
        {
            document.Write(piece.Content.Span);
        }

        return Encoding.UTF8.GetString(document.GetBuffer().AsSpan(0, (int)document.Length));
    }
}
