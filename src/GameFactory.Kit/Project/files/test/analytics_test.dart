import 'dart:convert';

import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/services/analytics/analytics_event.dart';
import 'package:kit_game/services/analytics/event_log.dart';
import 'package:kit_game/services/analytics/event_sender.dart';
import 'package:kit_game/services/analytics/queued_analytics.dart';
import 'package:kit_game/services/analytics/uuid_v7.dart';

class _MemoryLog implements EventLog {
  final List<String> stored = [];

  @override
  Future<List<String>> read() async => [...stored];

  @override
  Future<void> append(String event) async => stored.add(event);

  @override
  Future<void> replace(List<String> events) async {
    stored
      ..clear()
      ..addAll(events);
  }
}

class _Server implements EventSender {
  _Server(this.log);

  final _MemoryLog log;
  final List<List<String>> batches = [];
  final List<bool> wasStored = [];
  SendAnswer answer = const SendAnswer(SendResult.done);

  @override
  Future<SendAnswer> send(List<String> events) async {
    batches.add(events);
    wasStored.add(log.stored.toSet().containsAll(events));
    return answer;
  }

  @override
  void close() {}
}

void main() {
  final log = _MemoryLog();
  final server = _Server(log);
  var clock = DateTime.utc(2030);
  late QueuedAnalytics analytics;

  QueuedAnalytics make() => QueuedAnalytics(
    log: log,
    sender: server,
    playerId: 'player',
    deviceInfo: const {'platform': 'test'},
    now: () => clock,
  );

  Map<String, Object?> decoded(String event) =>
      jsonDecode(event) as Map<String, Object?>;

  setUp(() {
    log.stored.clear();
    server.batches.clear();
    server.wasStored.clear();
    server.answer = const SendAnswer(SendResult.done);
    clock = DateTime.utc(2030);
    analytics = make();
  });

  tearDown(() => analytics.close());

  test('an event has an id, a player, a session and a place in it', () async {
    analytics
      ..track(AnalyticsEvent.levelStart, level: 3, properties: {'attempt': 1})
      ..track(AnalyticsEvent.levelComplete, level: 3);
    await analytics.flush();

    final events = server.batches.single.map(decoded).toList();
    expect(events[0]['event_type'], equals('level_start'));
    expect(events[0]['level'], equals(3));
    expect(events[0]['user_id'], equals('player'));
    expect(events[0]['session_id'], equals(events[1]['session_id']));
    expect(events[0]['id'], isNot(equals(events[1]['id'])));
    expect(events[1]['properties'], containsPair('sequence', 2));
  });

  test('events are stored before they are sent, and then removed', () async {
    analytics.track(AnalyticsEvent.gameStart);
    await analytics.flush();

    expect(server.wasStored, equals([true]));
    expect(log.stored, isEmpty);
  });

  test('many events go in batches of at most fifty', () async {
    for (var i = 0; i < 120; i++) {
      analytics.track(AnalyticsEvent.levelStart, level: 1);
    }
    await analytics.flush();

    expect(
      server.batches.map((batch) => batch.length),
      everyElement(lessThanOrEqualTo(QueuedAnalytics.batchSize)),
    );
    expect(analytics.waiting, isZero);
  });

  test('what cannot be sent waits, also for the next start', () async {
    server.answer = const SendAnswer(SendResult.later);
    analytics.track(AnalyticsEvent.gameStart);
    await analytics.flush();
    expect(log.stored, hasLength(1));

    server.answer = const SendAnswer(SendResult.done);
    clock = clock.add(const Duration(minutes: 1));
    final next = make();
    await next.open();
    await next.flush();
    expect(log.stored, isEmpty);
    await next.close();
  });

  test('after a refusal the server is left alone for a while', () async {
    server.answer = const SendAnswer(
      SendResult.later,
      retryAfter: Duration(seconds: 30),
    );
    analytics.track(AnalyticsEvent.gameStart);
    await analytics.flush();
    await analytics.flush();
    expect(server.batches, hasLength(1));

    clock = clock.add(const Duration(seconds: 31));
    await analytics.flush();
    expect(server.batches, hasLength(2));
  });

  test('the clock follows the server', () async {
    server.answer = SendAnswer(
      SendResult.done,
      serverTime: clock.add(const Duration(hours: 2)),
    );
    analytics.track(AnalyticsEvent.gameStart);
    await analytics.flush();
    analytics.track(AnalyticsEvent.levelStart, level: 1);
    await analytics.flush();

    final event = decoded(server.batches.last.single);
    expect(event['timestamp'], startsWith('2030-01-01T02:00:00'));
  });

  test('the oldest events go when the device is full', () async {
    for (var i = 0; i <= QueuedAnalytics.capacity; i++) {
      analytics.track(AnalyticsEvent.levelStart, level: 1);
    }

    expect(analytics.waiting, equals(QueuedAnalytics.capacity));
  });

  test('ids are of version 7 and grow with time', () {
    final ids = UuidV7();
    final early = ids.next(DateTime.utc(2030));
    final later = ids.next(DateTime.utc(2031));

    expect(early, matches(RegExp(r'^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-')));
    expect(early.compareTo(later), isNegative);
  });
}
