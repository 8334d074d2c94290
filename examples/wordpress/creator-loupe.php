<?php
/**
 * Plugin Name:       creator-loupe
 * Description:       A block and a shortcode for <creator-loupe>: paste what you know about a social-media creator, see what it rests on. Nothing leaves the page.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 *
 * The block and the shortcode write the same element, which is the one of the README. The files of the release (dist/ or
 * pkg/) belong into the folder assets/ beside this file; a visitor's browser fetches nothing from anywhere else.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** What an author may set, with the words that it may be; null is a text of one's own. */
const CREATOR_LOUPE_ATTRIBUTES = array(
	'mode'    => array( 'full', 'quick', 'pitch' ),
	'theme'   => array( 'light', 'dark', 'auto' ),
	'preload' => array( 'all' ),
	'accent'  => null,
	'topic'   => null,
	'text'    => null,
	'link'    => null,
	'logo'    => null,
	'home'    => null,
);

/**
 * The element, with its script asked for once a page. What is no word of an attribute is left out, as if nobody had set it.
 *
 * @param mixed $given Names and values, as the block's attributes or the shortcode's.
 */
function creator_loupe_element( $given ): string {
	wp_enqueue_script_module( 'creator-loupe' );
	$given   = is_array( $given ) ? $given : array();
	$written = '';
	foreach ( CREATOR_LOUPE_ATTRIBUTES as $name => $words ) {
		$value = $given[ $name ] ?? '';
		if ( ! is_string( $value ) || '' === $value || ( $words && ! in_array( $value, $words, true ) ) ) {
			continue;
		}
		$written .= sprintf( ' %s="%s"', $name, 'home' === $name ? esc_url( $value ) : esc_attr( $value ) );
	}
	return "<creator-loupe$written></creator-loupe>";
}

add_action(
	'init',
	function () {
		// Without a version behind it: the script finds its own files beside it, and names them after their content.
		wp_register_script_module( 'creator-loupe', plugins_url( 'assets/creator-loupe.js', __FILE__ ), array(), null );
		register_block_type( __DIR__, array( 'render_callback' => 'creator_loupe_element' ) );
		add_shortcode( 'creator-loupe', 'creator_loupe_element' );
	}
);
