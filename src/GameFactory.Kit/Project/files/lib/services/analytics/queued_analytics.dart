import 'dart:async';
import 'dart:convert';
import 'dart:math';

import 'analytics.dart';
import 'analytics_event.dart';
import 'event_log.dart';
import 'event_sender.dart';
import 'uuid_v7.dart';

/// Stores every event on the device before it is sent, sends batches, and
/// removes from the device only what the server has.
class QueuedAnalytics implements Analytics {
  QueuedAnalytics({
    required EventLog log,
    required EventSender sender,
    required this.playerId,
    required this.deviceInfo,
    DateTime Function() now = DateTime.now,
    UuidV7? ids,
  }) : _log = log,
       _sender = sender,
       _now = now,
       _ids = ids ?? UuidV7();

  /// Most events in one request.
  static const int batchSize = 50;

  /// Most events on the device; the oldest are dropped first.
  static const int capacity = 2000;

  /// A pause longer than this begins a new session.
  static const Duration sessionGap = Duration(minutes: 30);

  static const Duration _interval = Duration(seconds: 20);
  static const Duration _firstPause = Duration(seconds: 5);
  static const Duration _longestPause = Duration(minutes: 10);

  /// The player, the same in every session.
  final String playerId;

  /// Facts of the device.
  final Map<String, Object> deviceInfo;

  final EventLog _log;
  final EventSender _sender;
  final DateTime Function() _now;
  final UuidV7 _ids;

  final List<String> _events = [];
  Future<void> _writes = Future<void>.value();
  Future<void>? _sending;
  Timer? _timer;
  Duration _clockOffset = Duration.zero;
  DateTime? _lastEvent;
  DateTime? _notBefore;
  String _session = '';
  int _sequence = 0;
  int _failures = 0;
  bool _closed = false;

  /// Events that wait on the device.
  int get waiting => _events.length;

  /// Takes over what an earlier run of the app left.
  Future<void> open() async {
    final stored = await _log.read();
    _events.insertAll(0, stored.where(_isWhole));
    _schedule(_interval);
  }

  /// A crash may have cut off the last event; it would spoil a whole batch.
  static bool _isWhole(String event) {
    try {
      return jsonDecode(event) is Map;
    } on FormatException {
      return false;
    }
  }

  @override
  void track(
    AnalyticsEvent event, {
    int? level,
    Map<String, Object> properties = const {},
  }) {
    if (_closed) {
      return;
    }
    // The server never corrects a time: it is right before it is stored.
    final time = _now().toUtc().add(_clockOffset);
    _enterSession(time);
    _sequence += 1;
    final text = jsonEncode({
      'id': _ids.next(time),
      'event_type': event.wireName,
      'user_id': playerId,
      'session_id': _session,
      'level': ?level,
      'properties': {...properties, 'sequence': _sequence},
      'device_info': deviceInfo,
      'timestamp': time.toIso8601String(),
    });
    _events.add(text);
    if (_events.length > capacity) {
      _events.removeRange(0, _events.length - capacity);
      _write(() => _log.replace([..._events]));
    } else {
      _write(() => _log.append(text));
    }
    if (_events.length >= batchSize) {
      _schedule(Duration.zero);
    }
  }

  @override
  Future<void> flush() => _sending ??= _send().whenComplete(() {
    _sending = null;
    _schedule(_interval);
  });

  @override
  Future<void> close() async {
    await flush();
    _closed = true;
    _timer?.cancel();
    await _writes;
    _sender.close();
  }

  void _enterSession(DateTime time) {
    final last = _lastEvent;
    if (last == null || time.difference(last) > sessionGap) {
      _session = _ids.next(time);
      _sequence = 0;
    }
    _lastEvent = time;
  }

  Future<void> _send() async {
    // An event is on the disk before it is on its way.
    await _writes;
    while (_events.isNotEmpty && _mayTry()) {
      final batch = _events.take(batchSize).toList();
      final answer = await _sender.send(batch);
      final serverTime = answer.serverTime;
      if (serverTime != null) {
        _clockOffset = serverTime.difference(_now().toUtc());
      }
      if (answer.result == SendResult.later) {
        _backOff(answer.retryAfter);
        return;
      }
      _failures = 0;
      _notBefore = null;
      _events.removeWhere(batch.toSet().contains);
      _write(() => _log.replace([..._events]));
      await _writes;
    }
  }

  bool _mayTry() {
    final notBefore = _notBefore;
    return notBefore == null || !_now().isBefore(notBefore);
  }

  void _backOff(Duration? asked) {
    final grown = _firstPause * pow(2, _failures).toInt();
    _failures = min(_failures + 1, 10);
    final pause = asked ?? (grown < _longestPause ? grown : _longestPause);
    _notBefore = _now().add(pause);
  }

  void _schedule(Duration delay) {
    _timer?.cancel();
    if (!_closed) {
      _timer = Timer(delay, () => unawaited(flush()));
    }
  }

  /// Writes one after another; a full disk costs events, never the game.
  void _write(Future<void> Function() action) {
    _writes = _writes.then((_) => action()).catchError((Object _) {});
  }
}
