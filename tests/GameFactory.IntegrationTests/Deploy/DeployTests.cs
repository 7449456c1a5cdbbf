using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GameFactory.Cli;
using GameFactory.Pipeline.Forges;
using GameFactory.Server.Access;
using GameFactory.Server.Hosting;
using GameFactory.Storage.Artifacts;
using k8s;
using k8s.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GameFactory.IntegrationTests.Deploy;

/// <summary>What lies in <c>deploy/</c> is well-formed, names what there is, and runs the program as its makers mean it.</summary>
public sealed partial class DeployTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-deploy-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Sources => ["compose", "kubernetes", "systemd"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Kubernetes_manifests_are_of_its_models_and_fit_each_other()
    {
        var folder = DeployFolder.PathOf("kubernetes");
        var listed = DeployFolder.List(DeployFolder.Yaml("deploy/kubernetes/kustomization.yaml")["resources"]);
        var files = Directory
            .GetFiles(folder, "*.yaml")
            .Select(file => Path.GetFileName(file)!)
            .Where(file => file != "kustomization.yaml");
        var all = Manifests();

        Assert.Equal(files.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.All(all.OfType<IMetadata<V1ObjectMeta>>().Where(one => one is not V1Namespace), one =>
            Assert.Equal("gamefactory", one.Metadata.NamespaceProperty)
        );
        var silos = all.OfType<V1Deployment>().Single();
        var labels = silos.Spec.Template.Metadata.Labels;
        Assert.All(
            [
                silos.Spec.Selector.MatchLabels,
                all.OfType<V1Service>().Single().Spec.Selector,
                all.OfType<V1PodDisruptionBudget>().Single().Spec.Selector.MatchLabels,
                all.OfType<V1NetworkPolicy>().Single().Spec.PodSelector.MatchLabels,
            ],
            selector => Assert.All(selector, pair => Assert.Equal(pair.Value, labels[pair.Key]))
        );
        var ports = silos.Spec.Template.Spec.Containers.Single().Ports.Select(port => port.Name).ToList();
        Assert.All(all.OfType<V1Service>().Single().Spec.Ports, port => Assert.Contains(port.TargetPort.Value, ports));
        Assert.Equal(silos.Metadata.Name, all.OfType<V2HorizontalPodAutoscaler>().Single().Spec.ScaleTargetRef.Name);
    }

    [Fact]
    public void Pods_run_as_nobody_on_a_root_that_they_cannot_write_and_are_probed_where_health_is()
    {
        var silos = Manifests().OfType<V1Deployment>().Single().Spec.Template.Spec;
        var pods = new[] { silos, Manifests().OfType<V1Job>().Single().Spec.Template.Spec };

        Assert.All(pods, pod =>
        {
            Assert.True(pod.SecurityContext.RunAsNonRoot);
            var container = pod.Containers.Single();
            Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
            Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
            Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
            Assert.Subset(
                pod.Volumes.Select(volume => volume.Name).ToHashSet(),
                container.VolumeMounts.Select(mount => mount.Name).ToHashSet()
            );
            AssertVerb(container.Args);
        });
        var probed = silos.Containers.Single();
        Assert.Equal(
            ["/health/started", "/health/live", "/health/ready"],
            new[] { probed.StartupProbe, probed.LivenessProbe, probed.ReadinessProbe }.Select(probe => probe.HttpGet.Path)
        );
    }

    [Fact]
    public void Compose_names_what_there_is_and_its_silos_run_as_nobody()
    {
        var compose = DeployFolder.Yaml("deploy/compose.yaml");
        var services = DeployFolder.Map(compose["services"]);
        var volumes = DeployFolder.Map(compose["volumes"]).Keys.Cast<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in services)
        {
            var service = DeployFolder.Map(value);
            Assert.DoesNotContain(":latest", (string)service["image"]!, StringComparison.Ordinal);
            foreach (var mount in service.TryGetValue("volumes", out var mounts) ? DeployFolder.List(mounts) : [])
            {
                var source = mount.Split(':')[0];
                Assert.True(source[0] == '.' ? Path.Exists(DeployFolder.PathOf(source)) : volumes.Contains(source), $"{name}: {mount}");
            }
        }

        foreach (var name in new[] { "silo-1", "silo-2", "migrate" })
        {
            var silo = DeployFolder.Map(services[name]);
            Assert.NotEqual("0", (string)silo["user"]!);
            Assert.Equal(("true", "ALL"), ((string)silo["read_only"]!, DeployFolder.List(silo["cap_drop"]).Single()));
            AssertVerb(DeployFolder.List(silo["command"]));
        }

        Assert.Contains(
            "/health/ready",
            string.Join(' ', DeployFolder.List(DeployFolder.Map(DeployFolder.Map(services["silo-1"])["healthcheck"])["test"])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_image_ends_as_nobody_and_runs_a_verb()
    {
        var lines = DeployFolder.Read("Dockerfile").Split('\n');
        var last = lines[Array.FindLastIndex(lines, line => line.StartsWith("FROM ", StringComparison.Ordinal))..];

        Assert.Contains("USER $APP_UID", last);
        Assert.All(lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line =>
            Assert.Matches("^FROM [a-z./-]+:[0-9.]+( AS [a-z]+)?$", line)
        );
        var command = JsonNode.Parse(last.Single(line => line.StartsWith("CMD ", StringComparison.Ordinal))[4..])!.AsArray();
        AssertVerb([.. command.Select(word => (string)word!)]);
        Assert.Contains(
            "\"/app/GameFactory.Cli.dll\"",
            last.Single(line => line.StartsWith("ENTRYPOINT ", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("systemd/gamefactory@.service")]
    [InlineData("systemd/gamefactory-migrate.service")]
    public async Task Units_are_valid_and_run_a_verb(string unit)
    {
        AssertVerb(DeployFolder.Command(unit)[1..]);
        var copy = Path.Combine(_folder, Path.GetFileName(unit).Replace("@", "@one", StringComparison.Ordinal));
        await File.WriteAllTextAsync(
            copy,
            DeployFolder.Read(unit).Replace("/opt/gamefactory/GameFactory.Cli", "/bin/true", StringComparison.Ordinal),
            Cancellation
        );

        await NpmPackage.RunAsync(_folder, "systemd-analyze", ["verify", "--man=no", copy], Cancellation);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Settings_are_those_that_the_server_knows_and_accepts(string source)
    {
        var settings = SettingsOf(source)
            .ToDictionary(
                pair => pair.Key["GAMEFACTORY_".Length..].Replace("__", ":", StringComparison.Ordinal),
                string? (pair) => pair.Value
            );
        foreach (var file in settings.Where(pair => Path.GetExtension(pair.Value) is ".pem" or ".key" or ".crt").ToList())
        {
            settings[file.Key] = Path.Combine(_folder, Path.GetFileName(file.Value!));
        }

        MakeCertificates(settings);
        foreach (var secret in settings.Where(pair => pair.Value!.Length == 0).ToList())
        {
            settings[secret.Key] = "secret";
        }

        settings["Server:Data"] = _folder;
        settings["Server:Database"] = "Host=127.0.0.1;Database=none";
        settings["Forge:Owner"] = "owner";
        settings["Access:Hosts"] = "factory.example.com";

        var app = ServerHost.Build(settings);

        Assert.True(app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Required);
        Assert.NotNull(app.Services.GetRequiredService<IOptions<ForgeOptions>>().Value);
        Assert.NotNull(app.Services.GetRequiredService<IOptions<ArtifactOptions>>().Value);
        Assert.NotNull(app.Services.GetRequiredService<IOptions<ServerOptions>>().Value);
    }

    [Fact]
    public void The_workflow_runs_the_tests_and_builds_the_image()
    {
        var jobs = DeployFolder.Map(DeployFolder.Yaml(".github/workflows/ci.yml")["jobs"]);
        var steps = jobs
            .Values.SelectMany(job => Assert.IsType<List<object>>(DeployFolder.Map(job)["steps"]))
            .Select(DeployFolder.Map)
            .ToList();

        Assert.All(steps.Where(step => step.ContainsKey("uses")), step =>
            Assert.Matches("^[a-z-]+/[a-z-]+@v[0-9]+$", (string)step["uses"]!)
        );
        var run = string.Join('\n', steps.Where(step => step.ContainsKey("run")).Select(step => (string)step["run"]!));
        Assert.All([".ci/run", "deploy/Dockerfile", "deploy/compose.yaml", "deploy/kubernetes"], part =>
            Assert.Contains(part, run, StringComparison.Ordinal)
        );
        Assert.True(File.Exists(Path.Combine(DeployFolder.Root, ".ci", "run")));
    }

    private static List<object> Manifests() =>
        [
            .. Directory
                .GetFiles(DeployFolder.PathOf("kubernetes"), "*.yaml")
                .Where(file => !file.EndsWith("kustomization.yaml", StringComparison.Ordinal))
                .SelectMany(file => KubernetesYaml.LoadAllFromString(File.ReadAllText(file), strict: true)),
        ];

    private static Dictionary<string, string> SettingsOf(string source)
    {
        var all = source switch
        {
            "kubernetes" => new Dictionary<string, string>(Manifests().OfType<V1ConfigMap>().Single().Data)
            {
                ["GAMEFACTORY_Server__SiloAddress"] = "10.1.2.3",
                ["GAMEFACTORY_Artifacts__S3__AccessKey"] = "key",
                ["GAMEFACTORY_Artifacts__S3__SecretKey"] = "secret",
            },
            "systemd" => DeployFolder.UnitSettings("systemd/gamefactory@.service", "silo-1"),
            _ => DeployFolder
                .Map(DeployFolder.Map(DeployFolder.Map(DeployFolder.Yaml("deploy/compose.yaml")["services"])["silo-1"])["environment"])
                .ToDictionary(pair => (string)pair.Key, pair => Default().Replace((string)pair.Value!, "${value}")),
        };
        return all.Where(pair => pair.Key.StartsWith("GAMEFACTORY_", StringComparison.Ordinal) && pair.Key != "GAMEFACTORY_POSTGRES")
            .ToDictionary();
    }

    private void MakeCertificates(Dictionary<string, string?> settings)
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=one",
            key,
            System.Security.Cryptography.HashAlgorithmName.SHA256
        );
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        foreach (var path in settings.Values.Where(value => value!.StartsWith(_folder, StringComparison.Ordinal)))
        {
            File.WriteAllText(
                path!,
                path!.EndsWith(".key", StringComparison.Ordinal) ? key.ExportPkcs8PrivateKeyPem() : certificate.ExportCertificatePem()
            );
        }
    }

    private static void AssertVerb(IEnumerable<string> words)
    {
        var command = (System.CommandLine.Command)Root.Create();
        foreach (var word in words)
        {
            command = command.Subcommands.Single(verb => verb.Name == word);
        }
    }

    [GeneratedRegex("""\$\{[A-Z_]+(:[-?](?<value>[^}]*))?\}""")]
    private static partial Regex Default();
}
