using System.Buffers.Binary;
using GameFactory.Engine.Steps;

namespace GameFactory.Storage.Rows;

/// <summary>A row of <c>generation_logs</c>.</summary>
internal sealed record LogRow(Guid Id, Guid? BatchId, Guid? GameId, int? Step, string Level, string Type, string Message, string? Metadata)
{
    /// <param name="now">Database time of the transition.</param>
    /// <param name="place">Place among the lines of the transition.</param>
    /// <param name="batch">Batch.</param>
    /// <param name="game">Game, or null for a line of the batch itself.</param>
    /// <param name="step">Step, or null.</param>
    /// <param name="line">The line.</param>
    public static LogRow Of(DateTimeOffset now, int place, Guid batch, Guid? game, int? step, LogFact line) =>
        new(IdOf(now, place, game ?? batch), batch, game, step, line.Level, line.Type, line.Message, line.Metadata);

    /// <summary>
    /// A version 7 UUID of (time, place, whose line): ids rise with time, so that the primary key of the longest table only grows at its
    /// end, and the lines of one transition keep their order.
    /// </summary>
    private static Guid IdOf(DateTimeOffset now, int place, Guid owner)
    {
        Span<byte> bytes = stackalloc byte[16];
        owner.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = now.ToUnixTimeMilliseconds();
        var fraction = (int)(now.Ticks % TimeSpan.TicksPerMillisecond * 4096 / TimeSpan.TicksPerMillisecond);
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(milliseconds >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)milliseconds);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | fraction));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[8..], (ushort)(0x8000 | (place & 0x3FFF)));
        return new Guid(bytes, bigEndian: true);
    }
}
