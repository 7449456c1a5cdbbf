namespace GameFactory.Benchmarks.Storage;

/// <summary>What <c>bench storage</c> prints.</summary>
/// <param name="Games">Games per provider; each is written 13 times.</param>
/// <param name="Inflight">Writes in flight.</param>
/// <param name="Factory">Our provider, with all its rows and indexes.</param>
/// <param name="Stock">The stock ADO.NET provider with its default serializer: the state alone.</param>
/// <param name="StockJson">The stock ADO.NET provider with System.Text.Json: the state alone.</param>
/// <param name="TimesStock">Our rate over that of the stock provider.</param>
/// <param name="TimesStockJson">Our rate over that of the stock provider with System.Text.Json.</param>
/// <param name="PayloadBytes">Largest state as written.</param>
/// <param name="Fsync">Setting of the server.</param>
/// <param name="SynchronousCommit">Setting of the server.</param>
public sealed record StorageReport(
    int Games,
    int Inflight,
    StorageResult Factory,
    StorageResult? Stock,
    StorageResult? StockJson,
    double? TimesStock,
    double? TimesStockJson,
    int PayloadBytes,
    string Fsync,
    string SynchronousCommit
);
