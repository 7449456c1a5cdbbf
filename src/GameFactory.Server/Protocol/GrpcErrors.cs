using System.Globalization;
using GameFactory.Engine.Artifacts;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace GameFactory.Server.Protocol;

/// <summary>Turns refused requests and outages into gRPC statuses; the one place that does.</summary>
internal sealed partial class GrpcErrors(ILogger<GrpcErrors> log) : Interceptor
{
    /// <summary>Trailer of an answer that a moment later may be another one: seconds to wait.</summary>
    public const string RetryAfter = "retry-after";

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            TextGuard.Check((IMessage)request);
            return await continuation(request, context);
        }
        catch (Exception error) when (IsExplained(error))
        {
            throw Explain(error, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            TextGuard.Check((IMessage)request);
            await continuation(request, responseStream, context);
        }
        catch (Exception error) when (IsExplained(error))
        {
            throw Explain(error, context);
        }
    }

    private static bool IsExplained(Exception error) =>
        error is RequestException or ArtifactException || (error is not OperationCanceledException && Outage.Explains(error));

    private RpcException Explain(Exception error, ServerCallContext context) =>
        error switch
        {
            RequestException refused => Refused(refused),
            ArtifactException => Rich(StatusCode.DataLoss, error.Message, "LOST", Remedies.Of(500), [], []),
            _ => Away(error, context),
        };

    private RpcException Away(Exception error, ServerCallContext context)
    {
        LogOutage(log, context.Method, error);
        var detail = new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(Outage.RetryAfterSeconds)) };
        var trailers = new Metadata { { RetryAfter, Outage.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture) } };
        return Rich(StatusCode.Unavailable, Outage.DetailOf(error), "AWAY", Remedies.Of(503), [detail], trailers);
    }

    private static RpcException Refused(RequestException error)
    {
        var (code, reason, status) = error.Failure switch
        {
            RequestFailure.Invalid => (StatusCode.InvalidArgument, "INVALID", 400),
            RequestFailure.NotFound => (StatusCode.NotFound, "NOT_FOUND", 404),
            RequestFailure.Refused => (StatusCode.FailedPrecondition, "STATE_FORBIDS", 409),
            _ => (StatusCode.Internal, "FAILED", 500),
        };
        var trailers = new Metadata();
        var wrong = new BadRequest();
        foreach (var finding in error.Findings)
        {
            // Trailers carry printable ASCII only, and an unknown key of a document is part of its path.
            trailers.Add("field", string.Concat(finding.Field.Select(c => c is > ' ' and < (char)127 ? c : '?')));
            wrong.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = finding.Field, Description = finding.Message });
        }

        return Rich(code, error.Message, reason, Remedies.Of(status), wrong.FieldViolations.Count > 0 ? [wrong] : [], trailers);
    }

    /// <summary>An error with what programs read of it (google.rpc.Status in the trailers), and the remedy for people.</summary>
    private static RpcException Rich(
        StatusCode code,
        string message,
        string reason,
        string remedy,
        IReadOnlyList<IMessage> details,
        Metadata trailers
    )
    {
        var info = new ErrorInfo { Reason = reason, Domain = "gamefactory" };
        info.Metadata.Add("remedy", remedy);
        var status = new Google.Rpc.Status { Code = (int)code, Message = message };
        status.Details.Add(Any.Pack(info));
        status.Details.AddRange(details.Select(Any.Pack));
        trailers.Add("grpc-status-details-bin", status.ToByteArray());
        return new RpcException(new Grpc.Core.Status(code, message), trailers);
    }
}
