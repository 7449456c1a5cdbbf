using System.Text.Json;

namespace GameFactory.Cli.Supervision;

/// <summary>
/// <c>DIR/ports.json</c>: the ports a data folder's processes had. They get them again while they are free, so that addresses that were
/// written down (of repositories, of the page) stay true, and a silo that comes back takes the place of its dead predecessor at once.
/// </summary>
internal sealed record PortMemory
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Port of the local forge; null before its first start.</summary>
    public int? Forge { get; init; }

    /// <summary>Ports of the silos by name.</summary>
    public IReadOnlyDictionary<string, SiloPorts> Silos { get; init; } = new Dictionary<string, SiloPorts>();

    public static PortMemory Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<PortMemory>(File.ReadAllText(PathIn(folder)), s_json) ?? new PortMemory();
        }
        catch (Exception error) when (error is FileNotFoundException or JsonException)
        {
            // Ports are a convenience: without the file, or with a broken one, free ones are taken.
            return new PortMemory();
        }
    }

    /// <summary>Remembers what runs; silos that do not run now keep theirs.</summary>
    public PortMemory With(RunState state)
    {
        var silos = new Dictionary<string, SiloPorts>(Silos);
        foreach (var silo in state.Silos)
        {
            silos[silo.Name] = silo.Ports;
        }

        return new PortMemory { Forge = state.Forge?.Port ?? Forge, Silos = silos };
    }

    public void Write(string folder) => File.WriteAllText(PathIn(folder), JsonSerializer.Serialize(this, s_json));

    private static string PathIn(string folder) => Path.Combine(folder, "ports.json");
}
