using System.Text;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;
using NSubstitute;

namespace GameFactory.Tests.Engine.Artifacts;

public sealed class ArtifactDocumentsTests
{
    private const int MostInARow = 256 * 1024;

    private static readonly string s_key = new('a', 64);

    private readonly IArtifactStore _store = Substitute.For<IArtifactStore>();

    public ArtifactDocumentsTests()
    {
        _store.MaxBytes.Returns(2L * 1024 * 1024);
        _store.PutAsync(default, default).ReturnsForAnyArgs(s_key);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_fits_its_row_stays_there()
    {
        var outcome = Left(Json(MostInARow));

        Assert.Same(outcome, await KeepAsync(outcome));
        await _store.DidNotReceiveWithAnyArgs().PutAsync(default, default);
    }

    [Fact]
    public async Task One_byte_more_goes_into_the_store_and_a_reference_stands_for_it()
    {
        var kept = Assert.IsType<StepOutcome.Completed>(await KeepAsync(Left(Json(MostInARow + 1))));

        Assert.Equal($$$"""{"stored":{"sha256":"{{{s_key}}}","bytes":{{{MostInARow + 1}}}}}""", kept.Artifacts);
    }

    [Theory]
    [InlineData("larger", "larger than 2 MB")]
    [InlineData("no json", "not JSON")]
    [InlineData("nul", "NUL")]
    [InlineData("forged", "only the runner writes")]
    public async Task What_cannot_be_stored_is_the_error_of_its_step(string what, string words)
    {
        var document = what switch
        {
            "larger" => Json((2 * 1024 * 1024) + 1),
            "no json" => new string('x', MostInARow + 1),
            "nul" => Json(MostInARow + 1)[..^2] + "\\u0000\"}",
            _ => new ArtifactReference(s_key, 7).ToJson(),
        };

        var retry = Assert.IsType<StepOutcome.Retry>(await KeepAsync(Left(document)));

        Assert.Contains(words, retry.Error, StringComparison.Ordinal);
        await _store.DidNotReceiveWithAnyArgs().PutAsync(default, default);
    }

    [Theory]
    [InlineData("{\"stored\":1,\"stored\":{\"sha256\":\"KEY\",\"bytes\":1}}")]
    [InlineData("{\"stored\":{\"sha256\":\"KEY\",BLANKS\"bytes\":1}}")]
    [InlineData("BLANKS{\"stored\":{\"sha256\":2,\"bytes\":1,\"sha256\":\"KEY\"}}")]
    [InlineData("{\"st\\u006fred\":{\"sha256\":\"KEY\",\"bytes\":1}}")]
    [InlineData("{\"stored\":{\"sha256\":\"KEY\",\"bytes\":1e0}}")]
    public async Task What_the_database_would_turn_into_a_reference_is_refused(string document)
    {
        document = document
            .Replace("KEY", s_key, StringComparison.Ordinal)
            .Replace("BLANKS", new string(' ', 300), StringComparison.Ordinal);

        Assert.Contains(
            "only the runner writes",
            Assert.IsType<StepOutcome.Retry>(await KeepAsync(Left(document))).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{\"stored\":{\"sha256\":\"KEY\",\"bytes\":1},\"stored\":1}")]
    [InlineData("{\"stored\":{\"sha256\":\"KEY\",\"bytes\":1},\"other\":1}")]
    [InlineData("{\"other\":{\"stored\":{\"sha256\":\"KEY\",\"bytes\":1}}}")]
    [InlineData("{\"stored")]
    [InlineData("{}")]
    [InlineData("[\"stored\"]")]
    public async Task What_stays_no_reference_in_the_database_is_left_alone(string document)
    {
        var outcome = Left(document.Replace("KEY", s_key, StringComparison.Ordinal));

        Assert.Same(outcome, await KeepAsync(outcome));
    }

    [Fact]
    public async Task A_reference_is_followed_and_anything_else_is_the_document_itself()
    {
        _store.GetAsync(s_key, Arg.Any<CancellationToken>()).Returns(Encoding.UTF8.GetBytes("""{"whole":"ä"}"""));
        var documents = new ArtifactDocuments(_store);

        Assert.Equal(
            """{"whole":"ä"}""",
            await documents.ReadAsync($$$"""{"stored": {"bytes": 13, "sha256": "{{{s_key}}}"}}""", Cancellation)
        );
        Assert.Equal(
            """{"stored": {"sha256": "abc", "bytes": 3}}""",
            await documents.ReadAsync("""{"stored": {"sha256": "abc", "bytes": 3}}""", Cancellation)
        );
        Assert.Equal("""{"stored": 1, "other": 2}""", await documents.ReadAsync("""{"stored": 1, "other": 2}""", Cancellation));
    }

    private Task<StepOutcome> KeepAsync(StepOutcome outcome) => new ArtifactDocuments(_store).KeepAsync(outcome, Cancellation);

    private static StepOutcome.Completed Left(string document) => new() { Artifacts = document };

    /// <summary>A JSON object of exactly that many bytes.</summary>
    private static string Json(int bytes) => $$"""{"a":"{{new string('b', bytes - 8)}}"}""";
}
