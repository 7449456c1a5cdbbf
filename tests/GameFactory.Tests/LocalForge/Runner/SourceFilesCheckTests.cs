using GameFactory.LocalForge.Runner;

namespace GameFactory.Tests.LocalForge.Runner;

public sealed class SourceFilesCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-source-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Sound_files_pass()
    {
        Write("lib/main.dart", "void main() {}"u8);
        Write("assets/level.json", "{}"u8);
        Write("assets/a.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1]);
        Write("assets/a.bin", [0xFF, 0x00]);

        Assert.Equal(RunCheckOutcome.Passed, (await RunAsync()).Outcome);
    }

    [Theory]
    [InlineData("a.json", new byte[] { (byte)'{' }, "a.json is not JSON")]
    [InlineData("a.dart", new byte[] { 0xFF }, "a.dart is not UTF-8")]
    [InlineData("a.md", new byte[] { 0 }, "a.md holds a NUL character")]
    [InlineData("a.png", new byte[] { 1 }, "a.png is not a PNG")]
    [InlineData("a.wav", new byte[] { 1 }, "a.wav is not a WAV file")]
    public async Task Broken_file_fails_and_is_named(string path, byte[] content, string reason)
    {
        Write(path, content);

        var result = await RunAsync();

        Assert.Equal((RunCheckOutcome.Failed, reason), (result.Outcome, result.Reason));
    }

    [Fact]
    public async Task Empty_commit_fails() => Assert.Equal(RunCheckOutcome.Failed, (await RunAsync()).Outcome);

    private async Task<RunCheckResult> RunAsync() =>
        Assert.Single(
            await new SourceFilesCheck().RunAsync(
                _folder,
                new RunRequest("owner/name", "c", "debug", new Dictionary<string, string>()),
                TestContext.Current.CancellationToken
            )
        );

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }
}
