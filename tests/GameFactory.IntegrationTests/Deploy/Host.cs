using System.Diagnostics;
using System.Text.RegularExpressions;
using GameFactory.IntegrationTests.Server;

namespace GameFactory.IntegrationTests.Deploy;

/// <summary>
/// A host of its own on this machine: a network namespace with one address, and the unit's program in it, as nobody, on a root that it
/// cannot write.
/// </summary>
internal sealed partial class Host : IAsyncDisposable
{
    public const string Bridge = "gftest0";
    public const string Gateway = "10.91.7.254";

    private readonly string _name;
    private readonly string _folder;
    private readonly int _number;
    private Process? _process;

    private Host(int number, string folder) =>
        (_number, _name, _folder) = (number, $"gftest{number}", Path.Combine(folder, $"host{number}"));

    public string Address => $"10.91.7.{_number}";

    public Uri Page => new($"https://{Address}:5080");

    private string Log => Path.Combine(_folder, "data", "output.log");

    /// <summary>The bridge between the hosts; its address is this machine's.</summary>
    public static async Task ConnectAsync()
    {
        await CutAsync();
        await IpAsync($"link add {Bridge} type bridge");
        await IpAsync($"addr add {Gateway}/24 dev {Bridge}");
        await IpAsync($"link set {Bridge} up");
    }

    public static async Task CutAsync() => await TryIpAsync($"link del {Bridge}");

    public static async Task<Host> AddAsync(int number, string folder)
    {
        var host = new Host(number, folder);
        Directory.CreateDirectory(Path.Combine(host._folder, "data"));
        await TryIpAsync($"netns del {host._name}");
        await IpAsync($"netns add {host._name}");
        await IpAsync($"link add {host._name} type veth peer name eth0 netns {host._name}");
        await IpAsync($"link set {host._name} master {Bridge} up");
        await IpAsync($"-n {host._name} addr add {host.Address}/24 dev eth0");
        await IpAsync($"-n {host._name} link set eth0 up");
        await IpAsync($"-n {host._name} link set lo up");
        return host;
    }

    public Task CutOffAsync() => IpAsync($"link set {_name} down");

    public Task LetBackAsync() => IpAsync($"link set {_name} up");

    /// <summary>Starts the command of a unit with its settings; once more when it has ended, as systemd does.</summary>
    public void Start(string[] command, IReadOnlyDictionary<string, string> settings)
    {
        if (_process is { HasExited: false })
        {
            return;
        }

        _process?.Dispose();
        var program = FactoryProcess.StartInfo(command[1..]);
        var data = Path.Combine(_folder, "data");
        var line = string.Join(' ', program.ArgumentList.Prepend(program.FileName).Select(word => $"'{word}'"));
        var script =
            $"mount --make-rprivate / && mount --bind {data} {data} && chown -R 65534 {data} && "
            + $"mount -o remount,ro,bind / && mount -t tmpfs tmpfs /var/tmp && "
            + $"exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all {line} >> {Log} 2>&1";
        var start = new ProcessStartInfo("ip", ["netns", "exec", _name, "unshare", "--mount", "sh", "-c", script])
        {
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["GAMEFACTORY_Server__Data"] = start.Environment["HOME"] = data;
        start.Environment["TMPDIR"] = "/var/tmp";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        _process = Process.Start(start) ?? throw new InvalidOperationException("ip did not start.");
    }

    public string Output() => File.Exists(Log) ? File.ReadAllText(Log) : "";

    /// <summary>The secret of the link in the log.</summary>
    public string? Secret() => Link().Match(Output()) is { Success: true } match ? match.Groups["secret"].Value : null;

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        _process?.Dispose();
        await TryIpAsync($"netns del {_name}");
        await TryIpAsync($"link del {_name}");
    }

    private static Task<string> IpAsync(string line) =>
        NpmPackage.RunAsync("/", "ip", line.Split(' '), TestContext.Current.CancellationToken);

    private static async Task TryIpAsync(string line)
    {
        var start = new ProcessStartInfo("ip", line.Split(' ')) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(CancellationToken.None);
    }

    [GeneratedRegex("/access/first\\?token=(?<secret>[0-9a-f]+)")]
    private static partial Regex Link();
}
