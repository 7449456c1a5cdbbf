using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.Options;

namespace GameFactory.Storage.Artifacts;

/// <summary>Objects in a bucket of an S3-compatible store. The store makes an object visible when it has all of it.</summary>
internal sealed class S3ArtifactStore(IOptions<ArtifactOptions> options) : IArtifactStore, IDisposable
{
    private readonly S3Options _options = options.Value.S3;
    private readonly AmazonS3Client _client = Connect(options.Value.S3);

    public long MaxBytes => options.Value.MaxBytes;

    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var key = ArtifactReference.KeyOf(content.Span);
        var request = new PutObjectRequest
        {
            BucketName = _options.Bucket,
            Key = _options.Prefix + key,
            InputStream = new MemoryStream(content.ToArray(), writable: false),
            ContentType = "application/json",

            // The whole body is signed by its hash, which every store checks; chunks with signatures of their own are not known to all.
            UseChunkEncoding = false,
        };
        try
        {
            await _client.PutObjectAsync(request, cancellationToken);
            return key;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsOutage(error))
        {
            throw Away(error);
        }
    }

    public async Task<byte[]> GetAsync(string sha256, CancellationToken cancellationToken)
    {
        byte[] content;
        try
        {
            using var answer = await _client.GetObjectAsync(_options.Bucket, _options.Prefix + sha256, cancellationToken);
            content = await ReadAsync(answer, sha256, cancellationToken);
        }
        catch (AmazonS3Exception error) when (error.ErrorCode == "NoSuchKey")
        {
            throw ArtifactException.Missing(sha256, _options.ToString());
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && IsOutage(error))
        {
            throw Away(error);
        }

        return ArtifactReference.KeyOf(content) == sha256 ? content : throw ArtifactException.Damaged(sha256, _options.ToString());
    }

    private async Task<byte[]> ReadAsync(GetObjectResponse answer, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            using var buffer = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(buffer, cancellationToken);
            return buffer.ToArray();
        }
        catch (AmazonClientException)
        {
            // The body does not fit the server's own checksum of it; a broken connection is an IOException.
            throw ArtifactException.Damaged(sha256, _options.ToString());
        }
    }

    public void Dispose() => _client.Dispose();

    private static AmazonS3Client Connect(S3Options options)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = true,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxErrorRetry = 2,

            // Checksums beside the signed hash are Amazon's own; other stores refuse them.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = options.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }

        return new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    /// <summary>A refused key or a bucket that is not there concerns every game alike: all wait, and the alert says why.</summary>
    private static bool IsOutage(Exception error) =>
        error
            is AmazonServiceException
                or AmazonClientException
                or HttpRequestException
                or IOException
                or OperationCanceledException
                or TimeoutException;

    private StepWaitException Away(Exception error)
    {
        var code = error is AmazonServiceException { ErrorCode: { Length: > 0 } name } ? $"{name}: " : "";
        return new StepWaitException(
            WaitReason.Infrastructure,
            $"The artifact store, {_options}, does not take the request: {code}{error.Message}",
            inner: error
        );
    }
}
