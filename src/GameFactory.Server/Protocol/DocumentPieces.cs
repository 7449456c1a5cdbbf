using System.Text;
using Google.Protobuf;
using Grpc.Core;

namespace GameFactory.Server.Protocol;

/// <summary>Sends a document that may be larger than a message.</summary>
internal static class DocumentPieces
{
    private const int PieceBytes = 64 * 1024;

    public static async Task SendAsync(
        string document,
        IServerStreamWriter<V1.DocumentPiece> responses,
        CancellationToken cancellationToken
    )
    {
        foreach (var piece in Encoding.UTF8.GetBytes(document).Chunk(PieceBytes))
        {
            await responses.WriteAsync(new V1.DocumentPiece { Content = UnsafeByteOperations.UnsafeWrap(piece) }, cancellationToken);
        }
    }
}
