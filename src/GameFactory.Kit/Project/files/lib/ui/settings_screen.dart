import 'dart:async';

import 'package:flutter/material.dart';

import '../data/game_info.dart';
import '../services/services.dart';

/// Settings, and what there is to say about the game.
class SettingsScreen extends StatelessWidget {
  const SettingsScreen({required this.services, super.key});

  /// What outlives a screen.
  final Services services;

  @override
  Widget build(BuildContext context) {
    final settings = services.settings;
    return Scaffold(
      appBar: AppBar(
        title: const Text('Settings'),
        backgroundColor: Colors.transparent,
      ),
      body: ListenableBuilder(
        listenable: settings,
        builder: (context, child) => ListView(
          children: [
            SwitchListTile(
              title: const Text('Effects'),
              value: settings.sound,
              onChanged: (on) => unawaited(settings.setSound(on: on)),
            ),
            SwitchListTile(
              title: const Text('Music'),
              value: settings.music,
              onChanged: (on) => unawaited(settings.setMusic(on: on)),
            ),
            const Divider(),
            const ListTile(
              title: Text(GameInfo.title),
              subtitle: Text(GameInfo.description),
            ),
            ListTile(
              title: const Text('Stars'),
              trailing: Text(
                '${services.progress.totalStars} of '
                '${services.progress.index.count * 3}',
              ),
            ),
            const ListTile(
              title: Text('Privacy'),
              subtitle: Text(
                'The game notes what happens in it under a random number made '
                'on this device. It knows no name, no address and no contacts.',
              ),
            ),
            ListTile(
              title: const Text('Licences'),
              onTap: () => showLicensePage(
                context: context,
                applicationName: GameInfo.title,
                applicationVersion: GameInfo.version,
              ),
            ),
          ],
        ),
      ),
    );
  }
}
